namespace Lucene.Net.Store;

/// <summary>Somebody else holds the lock; the message says who, if that is known.</summary>
public class LockObtainFailedException : IOException
{
    public LockObtainFailedException(string message) : base(message) { }

    public LockObtainFailedException(string message, Exception? ex) : base(message, ex) { }
}
