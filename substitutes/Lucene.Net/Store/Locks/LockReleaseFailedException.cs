namespace Lucene.Net.Store;

/// <summary>A lock could not be given back or broken.</summary>
public class LockReleaseFailedException(string message) : IOException(message);
