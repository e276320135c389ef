using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Shards;
using Khabar.Services.Indexing.Telemetry;
using Lucene.Net.Analysis;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Collections;

/// <summary>Opens shards: puts together log, writer and reader in the folders that are theirs. Thread-safe.</summary>
internal sealed class ShardOpener(
    CollectionFolders folders, IOptions<IndexingOptions> options, Analyzer analyzer, IndexingMetrics metrics, ILoggerFactory loggers) : IDisposable
{
    readonly IndexingMeans _means = new(
        analyzer, new(options.Value.MemoryMegabytes), new(Environment.ProcessorCount), options.Value.CommitInterval);

    /// <summary>Opens a shard of a collection and begins to index what its log holds.</summary>
    /// <exception cref="IOException">The log is damaged, in use by another process, or cannot be read.</exception>
    public Shard Open(string collection, CollectionSettings settings, int number)
    {
        var logger = loggers.CreateLogger($"Khabar.Services.Indexing.{collection}.{number}");
        var indexFolder = folders.Index(collection, settings.Generation, number);
        DurableFiles.CreateFolder(indexFolder);
        var log = LocalIngestLog.Open(folders.Log(collection, number), options.Value.Log, logger);
        var telemetry = new ShardTelemetry(metrics.Of(collection, number), new(collection, number));
        var index = new ShardIndex(settings.Generation, indexFolder, log, _means, telemetry, logger);
        var shard = new Shard(number, log, index, (ulong)options.Value.MaxLag);
        shard.Start();
        return shard;
    }

    public void Dispose() => _means.Workers.Dispose();
}
