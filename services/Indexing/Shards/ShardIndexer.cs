using System.Diagnostics;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Telemetry;

namespace Khabar.Services.Indexing.Shards;

/// <summary>
/// Keeps one shard's index up with its log: reads on from the last commit's offset, applies, and commits when something is
/// new and <see cref="CommitPace"/> says so. After an error it begins anew at the last commit, later and later while errors go on.
/// </summary>
internal sealed partial class ShardIndexer(
    IIngestLog log,
    Func<ShardWriter> openWriter,
    Func<LogRecord, LogEntry> decode,
    CommittedIndex index,
    UncommittedEntries uncommitted,
    IndexingWorkers workers,
    TimeSpan commitInterval,
    ShardTelemetry telemetry,
    ILogger logger)
{
    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>How far the indexer is.</summary>
    public ShardProgress Progress { get; } = new();

    /// <summary>Runs until the log has ended or it is told to stop, and commits what was applied by then.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var reached = Progress.Committed;
            try
            {
                await FollowAsync(stopping);
                return;
            }
            catch (Exception cause)
            {
                if (Progress.Committed > reached) pause = FirstPause;
                Progress.Failed(cause);
                Log.Failed(logger, Progress.Committed, pause, cause);
            }
            await Task.Delay(pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested) return;
        }
    }

    async Task FollowAsync(CancellationToken stopping)
    {
        using var writer = await workers.Run(Open);
        await using var batches = new BatchReader(log, writer.Committed + 1, stopping);
        var pace = new CommitPace(commitInterval, TimeProvider.System);
        try
        {
            while (await batches.ReadAsync(pace.Left) is { } batch)
            {
                if (batch.Count > 0)
                {
                    await workers.Run(() => Apply(writer, batch));
                    if (writer.HasChanges) pace.Changed(batch.Count);
                    else Progress.CommittedUpTo(writer.Applied, writer.DeadLetters);
                }
                if (pace.Left != TimeSpan.Zero) continue;
                await workers.Run(() => Commit(writer));
                pace.Committed();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was applied is committed all the same.
        }
        if (writer.HasChanges) await workers.Run(() => Commit(writer));
    }

    ShardWriter Open()
    {
        var writer = openWriter();
        try
        {
            index.Refresh();
            Progress.Opened(writer.Committed, writer.DeadLetters);
            uncommitted.Forget(writer.Committed);
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    void Apply(ShardWriter writer, IReadOnlyList<LogRecord> batch)
    {
        DateTime? received = null;
        foreach (var record in batch)
        {
            if (record.IsMarker) writer.Pass(record.Offset);
            else
            {
                var at = Apply(writer, record);
                received ??= at;
            }
        }
        telemetry.Metrics.Applied(batch.Count);
        Progress.Advanced(writer.Applied, received);
    }

    /// <summary>Applies one entry and returns when it was received. One that cannot be indexed must not keep the others waiting for ever.</summary>
    DateTime? Apply(ShardWriter writer, LogRecord record)
    {
        LogEntry? entry = null;
        try
        {
            entry = decode(record);
            uncommitted.Note(LogEntries.ArticleIdOf(entry), record.Offset);
            using var span = telemetry.Trace.Apply(entry, record.Offset);
            writer.Apply(record.Offset, entry);
        }
        catch (Exception cause) when (IsOfEntry(cause))
        {
            Log.Buried(logger, record.Offset, entry is null ? "" : LogEntries.ArticleIdOf(entry), cause);
            writer.Bury(record.Offset, entry, cause.Message);
        }
        return entry?.Received.ToDateTime();
    }

    /// <summary>True if the entry is at fault; else the disk, the memory or the writer is, and trying again may help.</summary>
    static bool IsOfEntry(Exception cause) =>
        cause is not (IOException or UnauthorizedAccessException or OutOfMemoryException or ObjectDisposedException or OperationCanceledException);

    void Commit(ShardWriter writer)
    {
        var begun = Stopwatch.GetTimestamp();
        using (telemetry.Trace.Commit()) writer.Commit();
        telemetry.Metrics.Committed(Stopwatch.GetElapsedTime(begun));
        // In this order, so that whoever finds an entry forgotten finds it in the index.
        index.Refresh();
        Progress.CommittedUpTo(writer.Committed, writer.DeadLetters);
        uncommitted.Forget(writer.Committed);
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The entry at offset {Offset}, article '{Id}', cannot be indexed; it stays in the log and is passed over.")]
        public static partial void Buried(ILogger logger, ulong offset, string id, Exception cause);

        [LoggerMessage(LogLevel.Error, "Indexing stopped over an error; it goes on from offset {Committed}, the last commit's, in {Pause}.")]
        public static partial void Failed(ILogger logger, ulong committed, TimeSpan pause, Exception cause);
    }
}
