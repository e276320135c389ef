using Khabar.Defaults.Storage;

namespace Khabar.Services.Indexing.Catalog;

/// <summary>Which collections there are and what they are made of, agreed on by all who share their logs. Thread-safe.</summary>
internal interface ICollectionCatalog : IAsyncDisposable
{
    /// <summary>The collections by name.</summary>
    IReadOnlyDictionary<string, CollectionSettings> Current { get; }

    /// <summary>Completes when <see cref="Current"/> is no longer what it is now.</summary>
    Task Changed { get; }

    /// <summary>Learns of the collections that were created; called once, before anything else.</summary>
    /// <exception cref="IOException">They could not be read.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Returns when <see cref="Current"/> holds every change that anybody was told of before this call.</summary>
    /// <exception cref="IOException">The others' changes could not be asked for.</exception>
    Task SyncAsync(CancellationToken cancellationToken);

    /// <summary>Changes a collection and returns its settings after the change, which are those before if the change did not fit.</summary>
    /// <exception cref="IOException">The change could not be made durable.</exception>
    Task<CollectionSettings?> ChangeAsync(CatalogChange change, CancellationToken cancellationToken);
}
