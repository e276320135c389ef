using System.Collections.Concurrent;

namespace Lucene.Net.Store;

/// <summary>Files in this process's memory: for tests and for indexes that need not outlive it. A file can be opened once it is written whole.</summary>
public class RAMDirectory : BaseDirectory
{
    readonly ConcurrentDictionary<string, MemoryFile> files = new();

    public RAMDirectory() => SetLockFactory(new SingleInstanceLockFactory());

    /// <summary>A copy of all files of another directory.</summary>
    public RAMDirectory(Directory dir, IOContext context) : this()
    {
        foreach (var name in dir.ListAll().Where(name => name != "write.lock")) dir.Copy(this, name, name, context);
    }

    /// <summary>Bytes in all files.</summary>
    public long GetSizeInBytes()
    {
        EnsureOpen();
        return files.Values.Sum(file => file.Length);
    }

    public sealed override string[] ListAll()
    {
        EnsureOpen();
        return [.. files.Keys];
    }

    public sealed override bool FileExists(string name)
    {
        EnsureOpen();
        return files.ContainsKey(name);
    }

    public sealed override long FileLength(string name) => Find(name).Length;

    public override void DeleteFile(string name)
    {
        EnsureOpen();
        if (!files.TryRemove(name, out _)) throw NotFound(name);
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        var file = new MemoryFile();
        files[name] = file;
        return new MemoryIndexOutput(file);
    }

    public override void Sync(ICollection<string> names) => EnsureOpen();

    public override IndexInput OpenInput(string name, IOContext context) => new MemoryIndexInput($"RAMDirectory/{name}", Find(name).Memory());

    public override string GetLockID() => $"lucene-{GetHashCode():x}";

    internal override void Rename(string source, string target)
    {
        EnsureOpen();
        if (!files.TryRemove(source, out var file)) throw NotFound(source);
        files[target] = file;
    }

    protected override void Dispose(bool disposing)
    {
        IsOpen = false;
        files.Clear();
    }

    MemoryFile Find(string name)
    {
        EnsureOpen();
        return files.TryGetValue(name, out var file) ? file : throw NotFound(name);
    }

    static FileNotFoundException NotFound(string name) => new($"there is no file {name} in this RAMDirectory", name);
}
