using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Log;
using Khabar.V1;

namespace Khabar.Services.Indexing.Shards;

/// <summary>One shard of a collection: its log, and the index that follows it. Thread-safe.</summary>
internal sealed class Shard(int number, IIngestLog log, ShardIndex index, ulong maxLag)
{
    static readonly TimeSpan s_replayPatience = TimeSpan.FromSeconds(10);

    readonly ulong _endAtOpening = log.End;

    /// <summary>Its number, from 0.</summary>
    public int Number => number;

    /// <summary>Why indexing does not go on at present; null if it does.</summary>
    public IndexingFailure? Failure => index.Progress.Failure;

    /// <summary>Offset of the last durable entry.</summary>
    public ulong LogEnd => log.End;

    /// <summary>A generation of its index; null if there is none here.</summary>
    public ShardIndex? Index(int generation) => generation == index.Generation ? index : null;

    /// <summary>Begins to index.</summary>
    public void Start() => index.Start();

    /// <summary>
    /// Queues a change for the log. Changes are appended in the order of the calls. False if the log's queue is full or the
    /// index is too far behind.
    /// </summary>
    /// <param name="id">The article that changes.</param>
    /// <param name="entry">The encoded entry.</param>
    /// <param name="appended">Completes with the position when the change can no longer be lost.</param>
    public bool TryAppend(string id, ReadOnlyMemory<byte> entry, out Task<Position> appended)
    {
        appended = Task.FromResult(new Position());
        if (IsLagging || !log.TryAppend(entry, out var offset)) return false;
        appended = NoteAsync(id, offset);
        return true;
    }

    /// <summary>Completes when it is worth trying to append again.</summary>
    public async Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        var progress = index.Progress.Changed;
        if (IsLagging) await progress.WaitAsync(cancellationToken);
        else await log.WaitForRoomAsync(cancellationToken);
    }

    /// <summary>The article with an id as last acknowledged; null if there is none.</summary>
    /// <exception cref="TimeoutException">The shard was opened a short time ago and has not read its log to the end yet.</exception>
    /// <exception cref="LogCorruptException">The log does not hold what it held once.</exception>
    public async Task<StoredVersion?> GetAsync(string id, bool includePage, CancellationToken cancellationToken)
    {
        await KnowUncommittedAsync(cancellationToken);
        if (index.Uncommitted.TryFind(id, out var offset)) return await ReadAsync(offset, includePage, cancellationToken);
        if (index.Committed.Find(id) is not { } found) return null;
        return includePage
            ? await ReadAsync(found.Offset, includePage, cancellationToken)
            : new(found.Article, PositionOf(found.Offset), null);
    }

    /// <summary>How far the shard is.</summary>
    public ShardStatus Status()
    {
        var (end, committed, oldest, size) = (log.End, index.Progress.Committed, index.Progress.Oldest, index.Committed.Size);
        var lag = end > committed ? end - committed : 0;
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
        };
    }

    /// <summary>Takes nothing more, writes what was taken, and indexes it unless that is cut short; then closes the files.</summary>
    public async Task StopAsync(CancellationToken cutShort)
    {
        await log.DisposeAsync();
        await index.StopAsync(cutShort);
    }

    bool IsLagging
    {
        get
        {
            var (end, committed) = (log.End, index.Progress.Committed);
            return end > committed && end - committed > maxLag;
        }
    }

    async Task<Position> NoteAsync(string id, Task<ulong> appended)
    {
        var begun = Stopwatch.GetTimestamp();
        var offset = await appended;
        index.Telemetry.Metrics.Appended(Stopwatch.GetElapsedTime(begun));
        index.Uncommitted.Note(id, offset);
        return PositionOf(offset);
    }

    /// <summary>After a start the entries that the last commit does not hold are known once the indexer has read them.</summary>
    async Task KnowUncommittedAsync(CancellationToken cancellationToken)
    {
        for (var changed = index.Progress.Changed; index.Progress.Read < _endAtOpening; changed = index.Progress.Changed)
        {
            await changed.WaitAsync(s_replayPatience, cancellationToken);
        }
    }

    async Task<StoredVersion?> ReadAsync(ulong offset, bool includePage, CancellationToken cancellationToken)
    {
        await foreach (var record in log.ReadAsync(offset, cancellationToken))
        {
            var entry = LogEntries.Decode(record);
            if (entry.ChangeCase != LogEntry.ChangeOneofCase.Stored) return null;
            return new(entry.Stored.Article, PositionOf(offset), includePage ? LogEntries.PageOf(entry.Stored) : null);
        }
        throw new ObjectDisposedException(nameof(IIngestLog));
    }

    Position PositionOf(ulong offset) => new() { Shard = (uint)number, Offset = offset };
}

/// <summary>An article as it was stored.</summary>
/// <param name="Article">The article.</param>
/// <param name="Position">Where it stands in the log.</param>
/// <param name="Page">The page it was extracted from; null if none was kept or none was asked for.</param>
internal sealed record StoredVersion(Article Article, Position Position, Page? Page);
