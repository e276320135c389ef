using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Khabar.Shards.V1;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Replicas;

/// <summary>A shard at one commit.</summary>
/// <param name="Shard">Its number.</param>
/// <param name="Reader">Its reader; null if nothing was ever committed, so that the shard is held and empty.</param>
/// <param name="Committed">The offset up to which the commit holds the log.</param>
/// <param name="Staleness">Tells how long ago it was last known that no newer commit was published; null if the index is the indexer's own.</param>
internal readonly record struct ShardCommit(int Shard, DirectoryReader? Reader, ulong Committed, Func<TimeSpan?> Staleness);

/// <summary>
/// The shards of a collection that are held here, each as of one commit, read as one index. Thread-safe; its files stay open until the last
/// holder disposes its <see cref="SnapshotLease"/>.
/// </summary>
internal sealed class CollectionSnapshot
{
    readonly ImmutableArray<ShardCommit> shards;
    readonly IndexReader reader;
    readonly IndexSearcher searcher;

    /// <param name="shards">The commits, by number; the snapshot holds a reference to each reader of its own.</param>
    public CollectionSnapshot(ImmutableArray<ShardCommit> shards)
    {
        this.shards = shards;
        reader = ReaderOf(shards);
        searcher = new IndexSearcher(reader);
    }

    /// <summary>True if all the positions are held by the commits here; positions in shards that are not here are not.</summary>
    public bool Holds(IEnumerable<(uint Shard, ulong Offset)> positions) =>
        positions.All(position => shards.Any(shard => shard.Shard == position.Shard && shard.Committed >= position.Offset));

    /// <summary>Takes a lease on some shards, as far as they are here; null if the snapshot was retired and let go in the meantime.</summary>
    public SnapshotLease? TryLease(IReadOnlyCollection<uint> numbers)
    {
        if (!reader.TryIncRef())
            return null;
        var asked = shards.Where(shard => numbers.Contains((uint)shard.Shard)).ToImmutableArray();
        var opened = asked.Select(shard => new OpenedShard
        {
            Shard = (uint)shard.Shard,
            Committed = shard.Committed,
            Staleness = shard.Staleness() is { } staleness ? Duration.FromTimeSpan(staleness) : null,
        });
        if (asked.Length == shards.Length)
            return new SnapshotLease(searcher, [.. opened], reader);
        var some = ReaderOf(asked);
        reader.DecRef();
        return new SnapshotLease(new IndexSearcher(some), [.. opened], some);
    }

    /// <summary>Gives up the snapshot's own hold. Leases keep it open as long as they last. To be called once.</summary>
    public void Retire() => reader.DecRef();

    static MultiReader ReaderOf(ImmutableArray<ShardCommit> shards) => new([.. shards.Select(shard => shard.Reader).OfType<DirectoryReader>()], closeSubReaders: false);
}

/// <summary>A hold on shards of a snapshot; to be disposed once.</summary>
internal sealed class SnapshotLease(IndexSearcher searcher, ImmutableArray<OpenedShard> opened, IndexReader reader) : IDisposable
{
    /// <summary>Searches the shards as one index.</summary>
    public IndexSearcher Searcher => searcher;

    /// <summary>The shards.</summary>
    public ImmutableArray<OpenedShard> Opened => opened;

    public void Dispose() => reader.DecRef();
}
