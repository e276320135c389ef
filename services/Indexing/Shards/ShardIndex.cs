using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Publication;
using Khabar.Services.Indexing.Telemetry;
using Khabar.V1;
using Lucene.Net.Analysis;

namespace Khabar.Services.Indexing.Shards;

/// <summary>What all indexes of a process share. Thread-safe.</summary>
/// <param name="Analyzer">Makes terms of text.</param>
/// <param name="Memory">For documents that are not on the disk yet.</param>
/// <param name="Workers">The threads that index.</param>
/// <param name="CommitInterval">How long after a change the next commit comes.</param>
internal sealed record IndexingMeans(Analyzer Analyzer, IndexingMemory Memory, IndexingWorkers Workers, TimeSpan CommitInterval);

/// <summary>One generation of a shard's index, which follows the shard's log. Thread-safe.</summary>
internal sealed class ShardIndex
{
    static readonly TimeSpan ReplayPatience = TimeSpan.FromSeconds(10);

    readonly IIngestLog log;
    readonly Func<LogEntry, LogEntry>? renew;
    readonly ShardIndexer indexer;
    readonly IDisposable watch;
    readonly ulong endAtOpening;
    readonly CancellationTokenSource stopping = new();
    Task indexing = Task.CompletedTask;

    /// <summary>Opens the index of a folder; it stands still until <see cref="Start"/>.</summary>
    /// <remarks>What renews entries may be null: then they are indexed as they stand in the log.</remarks>
    public ShardIndex(
        int generation, string folder, IIngestLog log, Func<LogEntry, LogEntry>? renew, IndexingMeans means, ShardTelemetry telemetry, ILogger logger)
    {
        this.renew = renew;
        Generation = generation;
        Folder = folder;
        this.log = log;
        Leases = new(folder, TimeProvider.System);
        Committed = new(folder);
        indexer = new(
            log,
            () => new(folder, means.Analyzer, means.Memory, Leases, logger),
            Decode,
            Committed,
            Uncommitted,
            means.Workers,
            means.CommitInterval,
            telemetry,
            logger);
        // In this order, so that every entry is either noted as it comes or read by the indexer.
        watch = log.Watch(Note);
        endAtOpening = log.End;
    }

    /// <summary>Its number, from 1.</summary>
    public int Generation { get; }

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    /// <summary>Its commits, for peers to copy.</summary>
    public CommitLeases Leases { get; }

    /// <summary>Its last commit.</summary>
    public CommittedIndex Committed { get; }

    /// <summary>What the last commit lacks.</summary>
    public UncommittedEntries Uncommitted { get; } = new();

    /// <summary>How far it is.</summary>
    public ShardProgress Progress => indexer.Progress;

    /// <summary>True once it knows every entry of the log: those before it was opened were read, those since were noted.</summary>
    public bool KnowsLog => Progress.Read >= endAtOpening;

    /// <summary>Begins to follow the log.</summary>
    public void Start() => indexing = indexer.RunAsync(stopping.Token);

    /// <summary>The article with an id as last acknowledged, by whomever; null if there is none.</summary>
    /// <exception cref="TimeoutException">The index was opened a short time ago and has not read the log to its end yet.</exception>
    /// <exception cref="LogCorruptException">The log does not hold what it held once.</exception>
    /// <exception cref="IOException">The log could not be asked.</exception>
    public async Task<StoredVersion?> GetAsync(string id, bool includePage, CancellationToken cancellationToken)
    {
        await log.SyncAsync(cancellationToken);
        for (var changed = Progress.Changed; !KnowsLog; changed = Progress.Changed)
            await changed.WaitAsync(ReplayPatience, cancellationToken);
        if (Uncommitted.TryFind(id, out var offset)) return await ReadAsync(offset, includePage, cancellationToken);
        if (Committed.Find(id) is not { } found) return null;
        // An entry that was given up has left the article in the index, but not its page.
        return includePage && found.Offset >= log.First
            ? await ReadAsync(found.Offset, includePage, cancellationToken)
            : new(found.Article, found.Offset, null);
    }

    /// <summary>Indexes what is left of a log that has ended, unless that is cut short; then closes the files.</summary>
    public async Task StopAsync(CancellationToken cutShort)
    {
        watch.Dispose();
        await using (cutShort.Register(stopping.Cancel)) await indexing;
        Committed.Dispose();
    }

    /// <summary>The entry of a record, as this generation indexes it.</summary>
    LogEntry Decode(LogRecord record)
    {
        var entry = LogEntries.Decode(record);
        return renew is null ? entry : renew(entry);
    }

    void Note(LogRecord record)
    {
        if (!record.IsMarker && LogEntries.PeekArticleId(record.Entry.Span) is { } id) Uncommitted.Note(id, record.Offset);
    }

    async Task<StoredVersion?> ReadAsync(ulong offset, bool includePage, CancellationToken cancellationToken)
    {
        await foreach (var record in log.ReadAsync(offset, cancellationToken))
        {
            var entry = Decode(record);
            if (entry.ChangeCase != LogEntry.ChangeOneofCase.Stored) return null;
            return new(entry.Stored.Article, offset, includePage ? LogEntries.PageOf(entry.Stored) : null);
        }
        throw new ObjectDisposedException(nameof(IIngestLog));
    }
}

/// <summary>An article as it was stored.</summary>
/// <param name="Article">The article.</param>
/// <param name="Offset">Where it stands in the log.</param>
/// <param name="Page">The page it was extracted from; null if none was kept or none was asked for.</param>
internal sealed record StoredVersion(Article Article, ulong Offset, Page? Page);
