using Khabar.Services.Search.Replicas;
using Khabar.V1;

namespace Khabar.Services.Search.Shards;

/// <summary>The shards of one collection that this process holds. Thread-safe.</summary>
internal interface ICollectionShards
{
    /// <summary>Waits until commits that are served hold the positions, as far as their shards are this process's. Returns false if they are not by the deadline.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<bool> WaitForAsync(IReadOnlyCollection<Position> positions, TimeSpan wait, CancellationToken cancellation);

    /// <summary>Takes a lease on the newest commits of shards, as far as they are here; null if the collection is not.</summary>
    SnapshotLease? Lease(IReadOnlyCollection<uint> numbers);
}
