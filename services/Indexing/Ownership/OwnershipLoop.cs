using Khabar.Services.Indexing.Catalog;
using Khabar.Services.Indexing.Collections;

namespace Khabar.Services.Indexing.Ownership;

/// <summary>Looks again and again which indexes this process is to have: when members or collections change, and once a second.</summary>
internal sealed class OwnershipLoop(CollectionRegistry collections, ICollectionCatalog catalog, ShardOwners owners, IndexKeeper keeper) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = Task.WhenAny(owners.Changed, catalog.Changed);
            await collections.OpenKnownAsync(stoppingToken);
            // Not awaited: one shard that is copied must not hold up the others.
            foreach (var collection in collections.Open) _ = keeper.KeepAsync(collection, stoppingToken);
            await Task.WhenAny(changed, Task.Delay(Period, stoppingToken));
        }
    }
}
