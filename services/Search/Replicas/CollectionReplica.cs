using Google.Protobuf.WellKnownTypes;
using Khabar.Defaults.Storage;
using Khabar.Services.Search.Shards;
using Khabar.V1;

namespace Khabar.Services.Search.Replicas;

/// <summary>
/// A collection as this service serves it: its shards, and the snapshot that searches run on. A new snapshot takes the old one's place in one step;
/// searches that run go on with theirs. Thread-safe.
/// </summary>
internal sealed class CollectionReplica(ICommitSource commits, string name) : ICollectionShards, IDisposable
{
    static readonly TimeSpan PollWhileWaiting = TimeSpan.FromMilliseconds(20);

    readonly Lock refreshing = new();
    CollectionSettings? settings;
    ShardReplica[] shards = [];
    CollectionSnapshot? current;
    bool disposed;

    /// <summary>Number of shards; 0 as long as the collection is not there.</summary>
    public int Shards => settings?.Shards ?? 0;

    /// <summary>When the replica was last asked for, by <see cref="Environment.TickCount64"/>.</summary>
    public long LastUsed { get; private set; } = Environment.TickCount64;

    /// <summary>Goes over to the newest commits. Cheap if there are none.</summary>
    /// <exception cref="IOException">A commit could not be opened; the snapshot before is still served.</exception>
    /// <exception cref="InvalidDataException">The collection's settings or an index are damaged.</exception>
    public void Refresh()
    {
        lock (refreshing)
        {
            if (disposed || !Reload())
                return;
            var former = current;
            current = new CollectionSnapshot(
            [
                .. shards.Index().Where(shard => shard.Item.IsHeld).Select(shard => new ShardCommit(shard.Index, shard.Item.Reader, shard.Item.Committed, Staleness(shard.Index))),
            ]);
            former?.Retire();
        }
    }

    /// <summary>What is held, by shard.</summary>
    public IReadOnlyList<ReplicaStatus> Status()
    {
        lock (refreshing)
        {
            return [.. shards.Index().Where(shard => shard.Item.IsHeld).Select(shard => StatusOf(shard.Index, shard.Item))];
        }
    }

    /// <inheritdoc/>
    public SnapshotLease? Lease(IReadOnlyCollection<uint> numbers)
    {
        LastUsed = Environment.TickCount64;
        // A snapshot that cannot be leased was retired a moment ago, so another one, or none, has taken its place.
        while (Volatile.Read(ref current) is { } snapshot)
        {
            if (snapshot.TryLease(numbers) is { } lease)
                return lease;
        }
        return null;
    }

    /// <inheritdoc/>
    public Task<bool> WaitForAsync(IReadOnlyCollection<Position> positions, TimeSpan wait, CancellationToken cancellation) =>
        WaitAsync(() => Holds(positions), wait, cancellation);

    /// <summary>Waits until the collection is there. Returns false if it is not by the deadline.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<bool> WaitUntilThereAsync(TimeSpan wait, CancellationToken cancellation) => WaitAsync(() => Shards > 0, wait, cancellation);

    public void Dispose()
    {
        lock (refreshing)
        {
            disposed = true;
            current?.Retire();
            current = null;
            foreach (var shard in shards)
                shard.Dispose();
            shards = [];
        }
    }

    async Task<bool> WaitAsync(Func<bool> reached, TimeSpan wait, CancellationToken cancellation)
    {
        long deadline = Environment.TickCount64 + (long)wait.TotalMilliseconds;
        while (!reached())
        {
            await Task.Run(Refresh, cancellation);
            if (reached())
                return true;
            if (Environment.TickCount64 >= deadline)
                return false;
            await Task.Delay(PollWhileWaiting, cancellation);
        }
        return true;
    }

    /// <summary>True if the commits here hold the positions; those in shards that are other processes' are theirs to hold.</summary>
    bool Holds(IReadOnlyCollection<Position> positions) => settings is { } known && Volatile.Read(ref current) is { } snapshot
        && snapshot.Holds(positions.Where(position => commits.IsExpected(name, known.Generation, (int)position.Shard)).Select(position => (position.Shard, position.Offset)));

    /// <summary>Brings shards up to date; true if anything changed.</summary>
    bool Reload()
    {
        var loaded = commits.Settings(name);
        if (loaded is null)
            return false;
        bool changed = loaded != settings;
        if (changed)
            SwitchTo(loaded);
        foreach (var shard in shards)
            changed |= shard.Refresh();
        return changed;
    }

    ReplicaStatus StatusOf(int number, ShardReplica shard) => new()
    {
        Shard = (uint)number,
        Generation = (uint)settings!.Generation,
        Committed = shard.Committed,
        Articles = shard.Reader?.NumDocs ?? 0,
        Segments = shard.Reader?.Leaves.Count ?? 0,
        Bytes = shard.Bytes,
        Staleness = Staleness(number)() is { } staleness ? Duration.FromTimeSpan(staleness) : null,
    };

    Func<TimeSpan?> Staleness(int shard)
    {
        int generation = settings!.Generation;
        return () => commits.Staleness(name, generation, shard);
    }

    void SwitchTo(CollectionSettings loaded)
    {
        var former = shards;
        shards = [.. Enumerable.Range(0, loaded.Shards).Select(shard => new ShardReplica(() => commits.Folder(name, loaded.Generation, shard)))];
        settings = loaded;
        foreach (var shard in former)
            shard.Dispose();
    }
}
