using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Shards;

namespace Khabar.Services.Indexing.Collections;

/// <summary>A collection that is open: its settings and its shards. Thread-safe.</summary>
internal sealed class Collection(string name, CollectionSettings settings, IReadOnlyList<Shard> shards)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What it was created with.</summary>
    public CollectionSettings Settings => settings;

    /// <summary>Its shards by number.</summary>
    public IReadOnlyList<Shard> Shards => shards;

    /// <summary>The shard that the article with an id belongs to.</summary>
    public Shard ShardOf(string id) => shards[ShardRouter.ShardOf(id, shards.Count)];
}
