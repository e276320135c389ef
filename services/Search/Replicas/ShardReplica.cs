using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Khabar.Services.Search.Replicas;

/// <summary>One shard of a collection, read at its newest commit. Not thread-safe.</summary>
internal sealed class ShardReplica(string folder) : IDisposable
{
    /// <summary>Under this name a commit's user data holds the offset up to which it holds the log.</summary>
    const string OffsetKey = "offset";

    FSDirectory? directory;

    /// <summary>The newest commit; null as long as the shard has none.</summary>
    public DirectoryReader? Reader { get; private set; }

    /// <summary>The offset up to which the commit holds the log; 0 if there is none.</summary>
    public ulong Committed { get; private set; }

    /// <summary>Goes over to the newest commit. Returns whether there was a newer one.</summary>
    /// <exception cref="IOException">The commit could not be opened; the one before is still read.</exception>
    public bool Refresh()
    {
        if (directory is null && !System.IO.Directory.Exists(folder))
            return false;
        directory ??= FSDirectory.Open(folder);
        if (Reader is null && !DirectoryReader.IndexExists(directory))
            return false;
        var newest = Reader is null ? DirectoryReader.Open(directory) : DirectoryReader.OpenIfChanged(Reader);
        if (newest is null)
            return false;
        Reader?.DecRef();
        Reader = newest;
        Committed = newest.IndexCommit.UserData.TryGetValue(OffsetKey, out string? offset) ? ulong.Parse(offset, CultureInfo.InvariantCulture) : 0;
        return true;
    }

    public void Dispose()
    {
        Reader?.DecRef();
        Reader = null;
        directory?.Dispose();
    }
}
