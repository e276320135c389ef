using System.Collections.Immutable;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Shards;
using Khabar.V1;
using Lucene.Net.Index;

namespace Khabar.Services.Search.Tests.Fixtures;

/// <summary>Shards in memory, as a process holds them.</summary>
sealed class HeldShards(ImmutableArray<(int Shard, DirectoryReader Reader)> shards) : ICollectionShards, IDisposable
{
    readonly CollectionSnapshot snapshot = new([.. shards.Select(shard => new ShardCommit(shard.Shard, shard.Reader, 1, () => null))]);

    public Task<bool> WaitForAsync(IReadOnlyCollection<Position> positions, TimeSpan wait, CancellationToken cancellation) =>
        Task.FromResult(snapshot.Holds(positions.Select(position => (position.Shard, position.Offset))));

    public SnapshotLease? Lease(IReadOnlyCollection<uint> numbers) => snapshot.TryLease(numbers);

    public void Dispose() => snapshot.Retire();
}
