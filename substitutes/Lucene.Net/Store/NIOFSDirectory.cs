namespace Lucene.Net.Store;

/// <summary>A folder whose files are read by calls to the system. Indexes opened through it are held in memory whole; prefer <see cref="MMapDirectory"/>.</summary>
public class NIOFSDirectory : FSDirectory
{
    public NIOFSDirectory(DirectoryInfo path) : base(path) { }

    public NIOFSDirectory(DirectoryInfo path, LockFactory lockFactory) : base(path, lockFactory) { }

    public NIOFSDirectory(string path) : this(new DirectoryInfo(path)) { }

    public NIOFSDirectory(string path, LockFactory lockFactory) : this(new DirectoryInfo(path), lockFactory) { }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanRead(name);
        return new FileIndexInput(PathOf(name));
    }
}
