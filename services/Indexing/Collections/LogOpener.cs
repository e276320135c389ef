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
    readonly CollectionFolders _folders;
    readonly IndexingOptions _options;
    readonly ILoggerFactory _loggers;
    readonly BrokerConnections? _broker;

    public LogOpener(CollectionFolders folders, IOptions<IndexingOptions> options, ILoggerFactory loggers)
    {
        _folders = folders;
        _options = options.Value;
        _loggers = loggers;
        if (_options.Streams.IsConfigured) _broker = new(_options.Streams, loggers.CreateLogger<BrokerConnection>());
    }

    /// <summary>The log of a shard, which is created if there is none.</summary>
    /// <exception cref="IOException">The log is damaged, in use by another process, or cannot be read.</exception>
    public async Task<IIngestLog> OpenAsync(string collection, int shard, ILogger logger, CancellationToken cancellationToken) => _broker is null
        ? LocalIngestLog.Open(_folders.Log(collection, shard), _options.Log, logger)
        : await OpenStreamAsync(_broker, $"{_options.Streams.Prefix}.{collection}.{shard}", logger, cancellationToken);

    /// <summary>The collections: a file each, or a stream of changes that all members share.</summary>
    public ICollectionCatalog Catalog() => _broker is null
        ? new LocalCatalog(_folders)
        : new StreamCatalog(
            async cancellationToken => await OpenStreamAsync(
                _broker, $"{_options.Streams.Prefix}.collections", _loggers.CreateLogger<StreamCatalog>(), cancellationToken),
            _loggers.CreateLogger<StreamCatalog>());

    public async ValueTask DisposeAsync()
    {
        if (_broker is not null) await _broker.DisposeAsync();
    }

    Task<StreamIngestLog> OpenStreamAsync(BrokerConnections broker, string stream, ILogger logger, CancellationToken cancellationToken) =>
        StreamIngestLog.OpenAsync(broker, stream, _options.Streams, _options.Log, logger, cancellationToken);
}
