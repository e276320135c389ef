using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Khabar.Services.Search.Replicas;

/// <summary>One shard of a collection, read at its newest commit. Not thread-safe.</summary>
/// <param name="currentFolder">Gives the folder of its index; null as long as the shard is not held here.</param>
internal sealed class ShardReplica(Func<string?> currentFolder) : IDisposable
{
    /// <summary>Under this name a commit's user data holds the offset up to which it holds the log.</summary>
    const string OffsetKey = "offset";

    string? folder;
    FSDirectory? directory;

    /// <summary>True if the shard is held here, be it empty.</summary>
    public bool IsHeld => folder is not null;

    /// <summary>The newest commit; null as long as the shard has none.</summary>
    public DirectoryReader? Reader { get; private set; }

    /// <summary>The offset up to which the commit holds the log; 0 if there is none.</summary>
    public ulong Committed { get; private set; }

    /// <summary>Bytes of the commit's files.</summary>
    public long Bytes { get; private set; }

    /// <summary>Goes over to the newest commit. Returns whether anything changed.</summary>
    /// <exception cref="IOException">The commit could not be opened; the one before is still read.</exception>
    public bool Refresh()
    {
        string? newest = currentFolder();
        return newest == folder ? RefreshReader() : MoveTo(newest);
    }

    public void Dispose()
    {
        Reader?.DecRef();
        Reader = null;
        directory?.Dispose();
    }

    bool RefreshReader()
    {
        if (folder is null || (directory is null && !System.IO.Directory.Exists(folder)))
            return false;
        directory ??= FSDirectory.Open(folder);
        if (Reader is null && !DirectoryReader.IndexExists(directory))
            return false;
        var newest = Reader is null ? DirectoryReader.Open(directory) : DirectoryReader.OpenIfChanged(Reader);
        if (newest is null)
            return false;
        Take(newest, directory);
        return true;
    }

    /// <summary>Another folder holds another line of commits: its files may have the same names, so nothing is shared.</summary>
    bool MoveTo(string? newFolder)
    {
        var newDirectory = System.IO.Directory.Exists(newFolder) ? FSDirectory.Open(newFolder) : null;
        try
        {
            Take(newDirectory is not null && DirectoryReader.IndexExists(newDirectory) ? DirectoryReader.Open(newDirectory) : null, newDirectory);
        }
        catch
        {
            newDirectory?.Dispose();
            throw;
        }
        directory?.Dispose();
        (folder, directory) = (newFolder, newDirectory);
        return true;
    }

    void Take(DirectoryReader? newest, FSDirectory? from)
    {
        Bytes = newest?.IndexCommit.FileNames.Sum(name => FileLength(from!, name)) ?? 0;
        Committed = newest is not null && newest.IndexCommit.UserData.TryGetValue(OffsetKey, out string? offset) ? ulong.Parse(offset, CultureInfo.InvariantCulture) : 0;
        Reader?.DecRef();
        Reader = newest;
    }

    /// <summary>A file that a newer commit has replaced already has no length any more; its reader has it open.</summary>
    static long FileLength(FSDirectory directory, string name)
    {
        try
        {
            return directory.FileLength(name);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return 0;
        }
    }
}
