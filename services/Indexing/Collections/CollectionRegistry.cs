using System.Collections.Concurrent;
using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Shards;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Collections;

/// <summary>
/// The collections of the data folder: those that are there are opened before the service takes calls, others are created by
/// the first write. Thread-safe.
/// </summary>
internal sealed partial class CollectionRegistry(
    CollectionFolders folders, ShardOpener opener, IOptions<IndexingOptions> options, ILogger<CollectionRegistry> logger)
    : IHostedService, IAsyncDisposable
{
    static readonly TimeSpan s_drainTime = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<string, Collection> _open = new(StringComparer.Ordinal);
    readonly SemaphoreSlim _opening = new(1);
    bool _stopped;

    /// <summary>The collections that are open.</summary>
    public IEnumerable<Collection> Open => _open.Values;

    /// <summary>The collection with a name; null if nothing was ever written to it.</summary>
    public Collection? Find(string name) => _open.GetValueOrDefault(name);

    /// <summary>The collection with a name, which is created if there is none.</summary>
    /// <param name="name">A valid name.</param>
    /// <param name="cancellationToken">Ends the wait for another creation.</param>
    /// <exception cref="CollectionLimitException">There are as many collections as there may be.</exception>
    /// <exception cref="IOException">The collection could not be written to the disk.</exception>
    /// <exception cref="ObjectDisposedException">The service is stopping.</exception>
    public async ValueTask<Collection> FindOrCreateAsync(string name, CancellationToken cancellationToken)
    {
        if (Find(name) is { } open) return open;
        await _opening.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_stopped, this);
            if (Find(name) is { } opened) return opened;
            if (_open.Count >= options.Value.MaxCollections) throw new CollectionLimitException(options.Value.MaxCollections);
            var settings = new CollectionSettings(options.Value.Shards, Generation: 1);
            settings.Save(folders.SettingsFile(name));
            Log.Created(logger, name, settings.Shards);
            return await OpenAsync(name, settings);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Opens the collections that are there. Damage in any of them stops the start: it must not go unnoticed.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var name in folders.Names())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await OpenAsync(name, CollectionSettings.Load(folders.SettingsFile(name))!);
        }
    }

    /// <summary>Closes the collections: what was acknowledged is indexed and committed, as far as there is time for it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(CancellationToken.None);
        _stopped = true;
        _opening.Release();
        using var cutShort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cutShort.CancelAfter(s_drainTime);
        await Task.WhenAll(_open.Values.SelectMany(collection => collection.Shards).Select(shard => shard.StopAsync(cutShort.Token)));
    }

    /// <summary>Closes what is still open: a host whose start failed is not stopped, only disposed.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(new CancellationToken(canceled: true));

    async Task<Collection> OpenAsync(string name, CollectionSettings settings)
    {
        var shards = new List<Shard>();
        try
        {
            for (var number = 0; number < settings.Shards; number++) shards.Add(opener.Open(name, settings, number));
        }
        catch
        {
            foreach (var shard in shards) await shard.StopAsync(new CancellationToken(canceled: true));
            throw;
        }
        return _open[name] = new(name, settings, shards);
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Created the collection '{Name}' with {Shards} shards.")]
        public static partial void Created(ILogger logger, string name, int shards);
    }
}

/// <summary>There are as many collections as there may be.</summary>
internal sealed class CollectionLimitException(int most)
    : InvalidOperationException(
        $"There are {most} collections already, which is the most that {IndexingOptions.Section}:{nameof(IndexingOptions.MaxCollections)} allows.");
