namespace Lucene.Net.Store;

/// <summary>A file opened for reading at any position. Clones share the file and move on their own; only the original is disposed of.</summary>
public abstract class IndexInput : DataInput, IDisposable
{
    readonly string resourceDescription;

    /// <param name="resourceDescription">What is read, for error messages; usually the file's path.</param>
    protected IndexInput(string resourceDescription)
    {
        ArgumentNullException.ThrowIfNull(resourceDescription);
        this.resourceDescription = resourceDescription;
    }

    /// <summary>Where the next read takes place, in bytes from the start.</summary>
    public abstract long Position { get; }

    public abstract void Seek(long pos);

    /// <summary>Size of the file in bytes.</summary>
    public abstract long Length { get; }

    public override object Clone() => base.Clone();

    public override string ToString() => resourceDescription;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
