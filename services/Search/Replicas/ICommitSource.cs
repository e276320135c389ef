using Khabar.Defaults.Storage;

namespace Khabar.Services.Search.Replicas;

/// <summary>Where a process finds the commits that it serves. Thread-safe.</summary>
internal interface ICommitSource
{
    /// <summary>A collection's settings; null if the collection is not there.</summary>
    /// <exception cref="InvalidDataException">The settings are damaged.</exception>
    CollectionSettings? Settings(string collection);

    /// <summary>True if a shard is held here, or will be as soon as there is something to hold.</summary>
    bool IsExpected(string collection, int generation, int shard);

    /// <summary>The folder of a shard's index, which need not exist as long as nothing was committed; null if the shard is not held here.</summary>
    string? Folder(string collection, int generation, int shard);

    /// <summary>How long ago it was last known that no newer commit was published; null if the index is the indexer's own.</summary>
    TimeSpan? Staleness(string collection, int generation, int shard);
}

/// <summary>The indexer's own folders: every shard is here, at its newest commit.</summary>
internal sealed class IndexerFolders(CollectionFolders folders) : ICommitSource
{
    public CollectionSettings? Settings(string collection) => CollectionSettings.Load(folders.SettingsFile(collection));

    public bool IsExpected(string collection, int generation, int shard) => true;

    public string? Folder(string collection, int generation, int shard) => folders.Index(collection, generation, shard);

    public TimeSpan? Staleness(string collection, int generation, int shard) => null;
}
