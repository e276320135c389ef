namespace Lucene.Net.Store;

/// <summary>
/// A flat list of files. A file is written once, from start to end, and never changed after; it can be read, deleted, synced. All
/// members are safe for concurrent use. Failures are <see cref="IOException"/>s; use after disposal is an <see cref="ObjectDisposedException"/>.
/// </summary>
public abstract class Directory : IDisposable
{
    protected Directory() { }

    /// <summary>The names of all files, in no order.</summary>
    public abstract string[] ListAll();

    public abstract bool FileExists(string name);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract void DeleteFile(string name);

    /// <summary>Size in bytes.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract long FileLength(string name);

    /// <summary>Creates a file, replacing one of that name.</summary>
    public abstract IndexOutput CreateOutput(string name, IOContext context);

    /// <summary>Returns when the bytes of these files, and the fact that they exist, would survive a power cut.</summary>
    public abstract void Sync(ICollection<string> names);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public abstract IndexInput OpenInput(string name, IOContext context);

    public abstract Lock MakeLock(string name);

    /// <summary>Breaks the lock of that name, whoever holds it.</summary>
    public abstract void ClearLock(string name);

    public abstract void SetLockFactory(LockFactory lockFactory);

    public abstract LockFactory? LockFactory { get; }

    /// <summary>A name that two objects share if they are over the same files.</summary>
    public virtual string GetLockID() => ToString();

    /// <summary>Copies file <paramref name="src"/> of this directory to <paramref name="dest"/> in <paramref name="to"/>; a half-made copy is deleted.</summary>
    public virtual void Copy(Directory to, string src, string dest, IOContext context)
    {
        var whole = false;
        try
        {
            using var input = OpenInput(src, context);
            using var output = to.CreateOutput(dest, context);
            output.CopyBytes(input, input.Length);
            whole = true;
        }
        finally
        {
            if (!whole && to.FileExists(dest)) to.DeleteFile(dest);
        }
    }

    /// <summary>
    /// Gives a synced file another name, in one step that survives a power cut as a whole or not at all. Where the file store cannot do
    /// that, the file is copied and the copy synced: its checksum then tells a torn copy from a whole one.
    /// </summary>
    internal virtual void Rename(string source, string target)
    {
        Copy(this, source, target, IOContext.DEFAULT);
        Sync([target]);
        DeleteFile(source);
    }

    protected virtual void EnsureOpen() { }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    public override string ToString() => $"{GetType().Name}@{GetHashCode():x} lockFactory={LockFactory}";
}
