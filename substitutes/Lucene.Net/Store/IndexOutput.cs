namespace Lucene.Net.Store;

/// <summary>A file being written, from its start to its end. Its bytes are safe against a crash only after <see cref="Directory.Sync"/>.</summary>
public abstract class IndexOutput : DataOutput, IDisposable
{
    protected IndexOutput() { }

    /// <summary>Passes what is buffered on to the operating system.</summary>
    public abstract void Flush();

    /// <summary>Bytes written so far.</summary>
    public abstract long Position { get; }

    /// <summary>A hash of all bytes written so far.</summary>
    public abstract long Checksum { get; }

    public abstract void Seek(long pos);

    public virtual long Length
    {
        get => Position;
        set { }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
