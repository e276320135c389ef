namespace Lucene.Net.Store;

/// <summary>A folder whose files are read by calls to the system. Indexes opened through it are held in memory whole; prefer <see cref="MMapDirectory"/>.</summary>
public class SimpleFSDirectory : FSDirectory
{
    public SimpleFSDirectory(DirectoryInfo path) : base(path) { }

    public SimpleFSDirectory(DirectoryInfo path, LockFactory lockFactory) : base(path, lockFactory) { }

    public SimpleFSDirectory(string path) : this(new DirectoryInfo(path)) { }

    public SimpleFSDirectory(string path, LockFactory lockFactory) : this(new DirectoryInfo(path), lockFactory) { }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanRead(name);
        return new FileIndexInput(PathOf(name));
    }
}
