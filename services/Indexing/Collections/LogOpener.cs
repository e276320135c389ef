using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Catalog;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams;
using Khabar.Services.Indexing.Streams.Broker;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Collections;

/// <summary>Opens logs where the settings say that they are: in local files, or as streams of a broker. Thread-safe.</summary>
internal sealed class LogOpener : IAsyncDisposable
{
    readonly CollectionFolders folders;
    readonly IndexingOptions options;
    readonly ILoggerFactory loggers;
    readonly BrokerConnections? broker;

    public LogOpener(CollectionFolders folders, IOptions<IndexingOptions> options, ILoggerFactory loggers)
    {
        this.folders = folders;
        this.options = options.Value;
        this.loggers = loggers;
        if (this.options.Streams.IsConfigured) broker = new(this.options.Streams, loggers.CreateLogger<BrokerConnection>());
    }

    /// <summary>The log of a shard, which is created if there is none.</summary>
    /// <exception cref="IOException">The log is damaged, in use by another process, or cannot be read.</exception>
    public async Task<IIngestLog> OpenAsync(string collection, int shard, ILogger logger, CancellationToken cancellationToken) => broker is null
        ? LocalIngestLog.Open(folders.Log(collection, shard), options.Log, logger)
        : await OpenStreamAsync(broker, $"{options.Streams.Prefix}.{collection}.{shard}", logger, cancellationToken);

    /// <summary>The collections: a file each, or a stream of changes that all members share.</summary>
    public ICollectionCatalog Catalog() => broker is null
        ? new LocalCatalog(folders)
        : new StreamCatalog(
            async cancellationToken => await OpenStreamAsync(
                broker, $"{options.Streams.Prefix}.collections", loggers.CreateLogger<StreamCatalog>(), cancellationToken),
            loggers.CreateLogger<StreamCatalog>());

    public async ValueTask DisposeAsync()
    {
        if (broker is not null) await broker.DisposeAsync();
    }

    Task<StreamIngestLog> OpenStreamAsync(BrokerConnections broker, string stream, ILogger logger, CancellationToken cancellationToken) =>
        StreamIngestLog.OpenAsync(broker, stream, options.Streams, options.Log, logger, cancellationToken);
}
