using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Publication;
using Khabar.Services.Indexing.Telemetry;
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
    readonly ShardIndexer _indexer;
    readonly CancellationTokenSource _stopping = new();
    Task _indexing = Task.CompletedTask;

    /// <summary>Opens the index of a folder; it stands still until <see cref="Start"/>.</summary>
    public ShardIndex(int generation, string folder, IIngestLog log, IndexingMeans means, ShardTelemetry telemetry, ILogger logger)
    {
        Generation = generation;
        Folder = folder;
        Telemetry = telemetry;
        Leases = new(folder, TimeProvider.System);
        Committed = new(folder);
        _indexer = new(
            log, () => new(folder, means.Analyzer, means.Memory, Leases), Committed, Uncommitted, means.Workers, means.CommitInterval, telemetry, logger);
    }

    /// <summary>Its number, from 1.</summary>
    public int Generation { get; }

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    /// <summary>What it tells about itself.</summary>
    public ShardTelemetry Telemetry { get; }

    /// <summary>Its commits, for peers to copy.</summary>
    public CommitLeases Leases { get; }

    /// <summary>Its last commit.</summary>
    public CommittedIndex Committed { get; }

    /// <summary>What the last commit lacks.</summary>
    public UncommittedEntries Uncommitted { get; } = new();

    /// <summary>How far it is.</summary>
    public ShardProgress Progress => _indexer.Progress;

    /// <summary>Begins to follow the log.</summary>
    public void Start() => _indexing = _indexer.RunAsync(_stopping.Token);

    /// <summary>Indexes what is left of a log that has ended, unless that is cut short; then closes the files.</summary>
    public async Task StopAsync(CancellationToken cutShort)
    {
        await using (cutShort.Register(_stopping.Cancel)) await _indexing;
        Committed.Dispose();
    }
}
