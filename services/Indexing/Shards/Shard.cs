using System.Collections.Immutable;
using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Telemetry;
using Khabar.V1;

namespace Khabar.Services.Indexing.Shards;

/// <summary>One shard of a collection: its log, and the indexes that follow it here, a generation each. Thread-safe.</summary>
/// <param name="number">Its number, from 0.</param>
/// <param name="log">Its log.</param>
/// <param name="served">The generation that is served at present.</param>
/// <param name="maxLag">How far the index that is served may be behind before no more is taken.</param>
/// <param name="metrics">Is told how long appends take.</param>
internal sealed class Shard(int number, IIngestLog log, Func<int> served, ulong maxLag, IndexingMetrics.ShardMetrics metrics)
{
    ImmutableArray<ShardIndex> indexes = [];

    /// <summary>Its number, from 0.</summary>
    public int Number => number;

    /// <summary>Its log.</summary>
    public IIngestLog Log => log;

    /// <summary>The indexes that are here.</summary>
    public ImmutableArray<ShardIndex> Indexes => indexes;

    /// <summary>The index that is served; null if it is not here.</summary>
    public ShardIndex? Served => Index(served());

    /// <summary>A generation of its index; null if it is not here.</summary>
    public ShardIndex? Index(int generation) => indexes.FirstOrDefault(index => index.Generation == generation);

    /// <summary>Takes in an index that follows the log.</summary>
    public void Add(ShardIndex index) => ImmutableInterlocked.Update(ref this.indexes, indexes => indexes.Add(index));

    /// <summary>Lets go of an index; it is the caller's to stop.</summary>
    public void Remove(ShardIndex index) => ImmutableInterlocked.Update(ref this.indexes, indexes => indexes.Remove(index));

    /// <summary>
    /// Queues a change for the log. Changes are appended in the order of the calls. False if the log's queue is full or the
    /// index is too far behind.
    /// </summary>
    /// <param name="entry">The encoded entry.</param>
    /// <param name="appended">Completes with the position when the change can no longer be lost.</param>
    public bool TryAppend(ReadOnlyMemory<byte> entry, out Task<Position> appended)
    {
        appended = Task.FromResult(new Position());
        if (IsLagging || !log.TryAppend(entry, out var offset)) return false;
        appended = PositionOf(offset);
        return true;
    }

    /// <summary>Completes when it is worth trying to append again.</summary>
    public async Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        var progress = Served?.Progress.Changed;
        if (IsLagging && progress is not null) await progress.WaitAsync(cancellationToken);
        else await log.WaitForRoomAsync(cancellationToken);
    }

    /// <summary>How far the shard is here.</summary>
    public ShardStatus Status()
    {
        var index = Served;
        var (end, committed, oldest) = (log.End, index?.Progress.Committed ?? 0, index?.Progress.Oldest);
        var size = index?.Committed.Size ?? new(0, 0, 0);
        var dead = index?.Progress.DeadLetters ?? DeadLetters.None;
        var lag = index is not null && end > committed ? end - committed : 0;
        return new()
        {
            Shard = (uint)number,
            LogEnd = end,
            Committed = committed,
            LagEntries = lag,
            Lag = Duration.FromTimeSpan(lag > 0 && oldest < DateTime.UtcNow ? DateTime.UtcNow - oldest.Value : TimeSpan.Zero),
            Articles = size.Articles,
            Segments = size.Segments,
            IndexBytes = size.Bytes,
            LogBytes = log.SizeInBytes,
            Indexed = index is not null,
            Generation = (uint)(index?.Generation ?? 0),
            DeadLetters = dead.Count,
            NewestDeadLetters = { dead.Newest.Select(letter => new V1.DeadLetter { Offset = letter.Offset, Id = letter.Id, Reason = letter.Reason }) },
        };
    }

    /// <summary>Gives up what the last commits of all generations hold, if they are all here.</summary>
    /// <param name="generations">How many generations there are to be.</param>
    /// <exception cref="IOException">It could not be deleted.</exception>
    public void Trim(int generations)
    {
        var indexes = this.indexes;
        if (indexes.Length == generations && indexes.All(index => index.Progress.IsOpen)) log.Trim(indexes.Min(index => index.Progress.Committed));
    }

    /// <summary>Takes nothing more, writes what was taken, and indexes it unless that is cut short; then closes the files.</summary>
    public async Task StopAsync(CancellationToken cutShort)
    {
        await log.DisposeAsync();
        await Task.WhenAll(indexes.Select(index => index.StopAsync(cutShort)));
    }

    bool IsLagging
    {
        get
        {
            if (Served is not { } index) return false;
            var (end, committed) = (log.End, index.Progress.Committed);
            return end > committed && end - committed > maxLag;
        }
    }

    async Task<Position> PositionOf(Task<ulong> appended)
    {
        var begun = Stopwatch.GetTimestamp();
        var offset = await appended;
        metrics.Appended(Stopwatch.GetElapsedTime(begun));
        return new() { Shard = (uint)number, Offset = offset };
    }
}
