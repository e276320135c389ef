namespace Lucene.Net.Util;

/// <summary>A <see cref="SetOnce{T}"/> was set a second time.</summary>
public sealed class AlreadySetException : InvalidOperationException
{
    public AlreadySetException() : base("The object cannot be set twice.") { }
}
