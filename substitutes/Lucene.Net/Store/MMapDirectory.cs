namespace Lucene.Net.Store;

/// <summary>
/// A folder whose files are read as mapped memory: without a copy, through the system's page cache. A file is unmapped once its
/// readers are closed and collected; deleting it before is allowed and frees its space then. Deleted files that nobody reads hold at
/// most about 256 MB of the disk.
/// </summary>
public class MMapDirectory : FSDirectory
{
    public MMapDirectory(DirectoryInfo path) : base(path) { }

    public MMapDirectory(DirectoryInfo path, LockFactory lockFactory) : base(path, lockFactory) { }

    public MMapDirectory(string path) : this(new DirectoryInfo(path)) { }

    public MMapDirectory(string path, LockFactory lockFactory) : this(new DirectoryInfo(path), lockFactory) { }

    internal DeletedSpace Deleted { get; init; } = DeletedSpace.OfProcess;

    public override void DeleteFile(string name)
    {
        EnsureOpen();
        var file = new FileInfo(PathOf(name));
        var length = file.Exists ? file.Length : 0;
        base.DeleteFile(name);
        Deleted.Add(length);
    }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanRead(name);
        var path = PathOf(name);
        return new MemoryIndexInput(path, FileMemory.Map(path));
    }
}
