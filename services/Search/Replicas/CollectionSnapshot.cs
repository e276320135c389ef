using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Replicas;

/// <summary>
/// A collection as of one commit of each of its shards. All shards are read as one index, so that statistics are the whole
/// collection's. Thread-safe; its files stay open until the last holder disposes its <see cref="SnapshotLease"/>.
/// </summary>
internal sealed class CollectionSnapshot
{
    readonly IndexReader reader;

    /// <param name="shards">The shards' readers; the snapshot holds a reference to each of its own.</param>
    /// <param name="committed">For each shard the offset up to which its commit holds the log.</param>
    public CollectionSnapshot(IReadOnlyList<DirectoryReader> shards, ImmutableArray<ulong> committed)
    {
        reader = new MultiReader([.. shards], closeSubReaders: false);
        Searcher = new IndexSearcher(reader);
        Committed = committed;
    }

    public IndexSearcher Searcher { get; }

    /// <summary>For each shard the offset up to which its commit holds the log.</summary>
    public ImmutableArray<ulong> Committed { get; }

    /// <summary>Takes a lease; null if the snapshot was retired and let go in the meantime.</summary>
    public SnapshotLease? TryLease() => reader.TryIncRef() ? new SnapshotLease(this, reader) : null;

    /// <summary>Gives up the snapshot's own hold. Leases keep it open as long as they last. To be called once.</summary>
    public void Retire() => reader.DecRef();
}

/// <summary>A hold on a snapshot; to be disposed once.</summary>
internal sealed class SnapshotLease(CollectionSnapshot snapshot, IndexReader reader) : IDisposable
{
    public CollectionSnapshot Snapshot => snapshot;

    public void Dispose() => reader.DecRef();
}
