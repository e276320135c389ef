namespace Lucene.Net.Search;

/// <summary>An acquired reference that is released when this is disposed, at the end of a using block.</summary>
/// <typeparam name="T">The type of object.</typeparam>
public struct ReferenceContext<T> : IDisposable
    where T : class
{
    readonly ReferenceManager<T> referenceManager;
    T? reference;

    internal ReferenceContext(ReferenceManager<T> referenceManager)
    {
        this.referenceManager = referenceManager;
        reference = referenceManager.Acquire();
    }

    /// <summary>The object.</summary>
    /// <exception cref="ObjectDisposedException">It has been released.</exception>
    public readonly T Reference => reference ?? throw new ObjectDisposedException(nameof(Reference), "The reference has been released.");

    /// <summary>Releases the object.</summary>
    public void Dispose()
    {
        if (reference is { } held)
        {
            reference = null;
            referenceManager.Release(held);
        }
    }
}
