using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Catalog;
using Khabar.Services.Indexing.Shards;

namespace Khabar.Services.Indexing.Collections;

/// <summary>A collection that is open: its settings and its shards. Thread-safe.</summary>
internal sealed class Collection(string name, ICollectionCatalog catalog, IReadOnlyList<Shard> shards)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What it is made of at present.</summary>
    public CollectionSettings Settings => catalog.Current[name];

    /// <summary>Its shards by number.</summary>
    public IReadOnlyList<Shard> Shards => shards;

    /// <summary>The shard that the article with an id belongs to.</summary>
    public Shard ShardOf(string id) => shards[ShardRouter.ShardOf(id, shards.Count)];
}
