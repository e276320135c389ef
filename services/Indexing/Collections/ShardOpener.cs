using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Catalog;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Reindexing;
using Khabar.Services.Indexing.Shards;
using Khabar.Services.Indexing.Telemetry;
using Lucene.Net.Analysis;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Collections;

/// <summary>Opens shards, their logs and their indexes, in the folders and streams that are theirs. Thread-safe.</summary>
internal sealed class ShardOpener(
    ICollectionCatalog catalog,
    LogOpener logs,
    IOptions<IndexingOptions> options,
    Analyzer analyzer,
    ArticleRenewal renewal,
    IndexingMetrics metrics,
    ILoggerFactory loggers) : IDisposable
{
    readonly IndexingMeans means = new(
        analyzer, new(options.Value.MemoryMegabytes), new(Environment.ProcessorCount), options.Value.CommitInterval);

    /// <summary>Opens a shard of a collection, which has no index here yet.</summary>
    /// <exception cref="IOException">The log is damaged, in use by another process, or cannot be read.</exception>
    public async Task<Shard> OpenAsync(string collection, int number, CancellationToken cancellationToken) => new(
        number,
        await logs.OpenAsync(collection, number, LoggerOf(collection, number), cancellationToken),
        served: () => catalog.Current[collection].Generation,
        (ulong)options.Value.MaxLag,
        metrics.Of(collection, number));

    /// <summary>Opens a generation of a shard's index and begins to index what the log holds.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public ShardIndex OpenIndex(string collection, Shard shard, GenerationSettings generation, string folder)
    {
        DurableFiles.CreateFolder(folder);
        var telemetry = new ShardTelemetry(metrics.Of(collection, shard.Number), new(collection, shard.Number));
        Func<LogEntry, LogEntry>? renew = generation.Extracts ? renewal.Renew : null;
        var index = new ShardIndex(generation.Number, folder, shard.Log, renew, means, telemetry, LoggerOf(collection, shard.Number));
        index.Start();
        return index;
    }

    public void Dispose() => means.Workers.Dispose();

    ILogger LoggerOf(string collection, int shard) => loggers.CreateLogger($"Khabar.Services.Indexing.{collection}.{shard}");
}
