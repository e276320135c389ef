using Lucene.Net.Util;

namespace Lucene.Net.Store;

/// <summary>A folder of the file system. It is created if it does not exist yet.</summary>
public abstract class FSDirectory : BaseDirectory
{
    protected readonly DirectoryInfo m_directory;

    protected FSDirectory(DirectoryInfo dir) : this(dir, null) { }

    /// <param name="path">The folder.</param>
    /// <param name="lockFactory">Makes the locks; null for <see cref="NativeFSLockFactory"/> in the folder.</param>
    /// <exception cref="IOException">There is a file of that name.</exception>
    protected FSDirectory(DirectoryInfo path, LockFactory? lockFactory)
    {
        m_directory = new DirectoryInfo(path.FullName);
        if (File.Exists(m_directory.FullName)) throw new IOException($"file '{m_directory.FullName}' exists but is not a directory");
        SetLockFactory(lockFactory ?? new NativeFSLockFactory());
    }

    /// <summary>The implementation that suits this machine best: mapped memory where addresses have 64 bits.</summary>
    public static FSDirectory Open(string path) => Open(new DirectoryInfo(path));

    public static FSDirectory Open(DirectoryInfo path) => Open(path, null!);

    public static FSDirectory Open(string path, LockFactory lockFactory) => Open(new DirectoryInfo(path), lockFactory);

    public static FSDirectory Open(DirectoryInfo path, LockFactory lockFactory) =>
        Constants.RUNTIME_IS_64BIT ? new MMapDirectory(path, lockFactory) : new NIOFSDirectory(path, lockFactory);

    public virtual DirectoryInfo Directory
    {
        get
        {
            EnsureOpen();
            return m_directory;
        }
    }

    public override void SetLockFactory(LockFactory lockFactory)
    {
        if (lockFactory is FSLockFactory files)
        {
            files.SetLockDirIfUnset(m_directory);
            // Within the folder itself names need nothing to set them apart.
            m_lockFactory = lockFactory;
            lockFactory.LockPrefix = files.LockDir?.FullName == m_directory.FullName ? null : GetLockID();
        }
        else base.SetLockFactory(lockFactory);
    }

    public override string[] ListAll()
    {
        EnsureOpen();
        return ListAll(m_directory);
    }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string[] ListAll(DirectoryInfo dir) => [.. dir.EnumerateFiles().Select(file => file.Name)];

    public override bool FileExists(string name)
    {
        EnsureOpen();
        return File.Exists(PathOf(name));
    }

    public override long FileLength(string name)
    {
        EnsureOpen();
        return new FileInfo(PathOf(name)).Length;
    }

    public override void DeleteFile(string name)
    {
        EnsureOpen();
        var path = PathOf(name);
        if (!File.Exists(path)) throw new FileNotFoundException($"cannot delete {path}: there is no such file", path);
        File.Delete(path);
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanWrite(name);
        return new FileIndexOutput(PathOf(name));
    }

    public override void Sync(ICollection<string> names)
    {
        EnsureOpen();
        if (names.Count == 0) return;
        foreach (var name in names) Fsync(name);
        PosixFile.SyncFolder(m_directory.FullName);
    }

    internal override void Rename(string source, string target)
    {
        EnsureOpen();
        // A second attempt, after the folder could not be synced, finds the file renamed already.
        if (File.Exists(PathOf(source)) || !File.Exists(PathOf(target))) File.Move(PathOf(source), PathOf(target), overwrite: true);
        PosixFile.SyncFolder(m_directory.FullName);
    }

    public override string GetLockID()
    {
        EnsureOpen();
        // FNV-1a: the same in every process, unlike string.GetHashCode.
        var hash = 14695981039346656037UL;
        foreach (var c in m_directory.FullName) hash = (hash ^ c) * 1099511628211UL;
        return $"lucene-{hash:x16}";
    }

    protected virtual void Fsync(string name)
    {
        using var handle = File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Creates the folder if need be.</summary>
    protected virtual void EnsureCanWrite(string name) => m_directory.Create();

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    protected virtual void EnsureCanRead(string name)
    {
        if (!File.Exists(PathOf(name))) throw new FileNotFoundException($"there is no file {name} in {m_directory.FullName}", PathOf(name));
    }

    private protected string PathOf(string name) => Path.Combine(m_directory.FullName, name);

    protected override void Dispose(bool disposing) => IsOpen = false;

    public override string ToString() => $"{GetType().Name}@{m_directory.FullName} lockFactory={LockFactory}";
}
