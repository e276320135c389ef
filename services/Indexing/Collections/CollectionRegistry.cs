using System.Collections.Concurrent;
using Khabar.Services.Indexing.Catalog;
using Khabar.Services.Indexing.Ownership;
using Khabar.Services.Indexing.Shards;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Collections;

/// <summary>
/// The collections that are open: those that were created are opened before the service takes calls, others are created by the first
/// write. Thread-safe.
/// </summary>
internal sealed partial class CollectionRegistry(
    ICollectionCatalog catalog, ShardOpener opener, IndexKeeper keeper, IOptions<IndexingOptions> options, ILogger<CollectionRegistry> logger)
    : IHostedService, IAsyncDisposable
{
    static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<string, Collection> open = new(StringComparer.Ordinal);
    readonly SemaphoreSlim opening = new(1);
    readonly CancellationTokenSource stopping = new();
    bool stopped;

    /// <summary>The collections that are open.</summary>
    public IEnumerable<Collection> Open => open.Values;

    /// <summary>The collection with a name, if it is open here.</summary>
    public Collection? Find(string name) => open.GetValueOrDefault(name);

    /// <summary>The collection with a name; null if nothing was ever written to it, here or elsewhere.</summary>
    /// <exception cref="IOException">The other members' collections could not be asked for.</exception>
    public async ValueTask<Collection?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (Find(name) is { } open) return open;
        if (!catalog.Current.ContainsKey(name)) await catalog.SyncAsync(cancellationToken);
        return catalog.Current.ContainsKey(name) ? await OpenAsync(name, cancellationToken) : null;
    }

    /// <summary>The collection with a name, which is created if there is none.</summary>
    /// <param name="name">A valid name.</param>
    /// <param name="cancellationToken">Ends the wait for another creation.</param>
    /// <exception cref="CollectionLimitException">There are as many collections as there may be.</exception>
    /// <exception cref="IOException">The collection could not be made durable.</exception>
    /// <exception cref="ObjectDisposedException">The service is stopping.</exception>
    public async ValueTask<Collection> FindOrCreateAsync(string name, CancellationToken cancellationToken)
    {
        if (Find(name) is { } open) return open;
        if (!catalog.Current.ContainsKey(name)) await CreateAsync(name, cancellationToken);
        return await OpenAsync(name, cancellationToken);
    }

    /// <summary>Opens the collections that were created, here or elsewhere, and are not open yet.</summary>
    public async Task OpenKnownAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, _) in catalog.Current)
        {
            try
            {
                if (!stopped) await OpenAsync(name, cancellationToken);
            }
            catch (Exception cause) when (cause is IOException or OperationCanceledException or ObjectDisposedException)
            {
                if (!stopped && !cancellationToken.IsCancellationRequested) Log.NotOpened(logger, name, cause);
            }
        }
    }

    /// <summary>Opens the collections that are there. Damage in any of them stops the start: it must not go unnoticed.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await catalog.OpenAsync(cancellationToken);
        foreach (var (name, _) in catalog.Current) await OpenAsync(name, cancellationToken);
    }

    /// <summary>Closes the collections: what was acknowledged is indexed and committed, as far as there is time for it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await opening.WaitAsync(CancellationToken.None);
        stopped = true;
        opening.Release();
        await stopping.CancelAsync();
        using var cutShort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cutShort.CancelAfter(DrainTime);
        await Task.WhenAll(open.Values.SelectMany(collection => collection.Shards).Select(shard => shard.StopAsync(cutShort.Token)));
        await catalog.DisposeAsync();
    }

    /// <summary>Closes what is still open: a host whose start failed is not stopped, only disposed.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(new CancellationToken(canceled: true));

    /// <summary>One at a time: of many first writes one creates the collection, and says so.</summary>
    async Task CreateAsync(string name, CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken);
        try
        {
            if (catalog.Current.ContainsKey(name)) return;
            if (catalog.Current.Count >= options.Value.MaxCollections) throw new CollectionLimitException(options.Value.MaxCollections);
            var change = new CatalogChange { Collection = name, Create = new() { Shards = options.Value.Shards } };
            var settings = await catalog.ChangeAsync(change, cancellationToken);
            Log.Created(logger, name, settings!.Shards);
        }
        finally
        {
            opening.Release();
        }
    }

    async Task<Collection> OpenAsync(string name, CancellationToken cancellationToken)
    {
        if (Find(name) is { } found) return found;
        await opening.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(stopped, this);
            if (Find(name) is { } opened) return opened;
            var collection = new Collection(name, catalog, await OpenShardsAsync(name, catalog.Current[name].Shards, cancellationToken));
            await keeper.KeepAsync(collection, stopping.Token);
            return open[name] = collection;
        }
        finally
        {
            opening.Release();
        }
    }

    async Task<IReadOnlyList<Shard>> OpenShardsAsync(string collection, int count, CancellationToken cancellationToken)
    {
        var opening = Enumerable.Range(0, count).Select(number => opener.OpenAsync(collection, number, cancellationToken)).ToList();
        try
        {
            return await Task.WhenAll(opening);
        }
        catch
        {
            foreach (var shard in opening.Where(each => each.IsCompletedSuccessfully))
                await (await shard).StopAsync(new CancellationToken(canceled: true));
            throw;
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Created the collection '{Name}' with {Shards} shards.")]
        public static partial void Created(ILogger logger, string name, int shards);

        [LoggerMessage(LogLevel.Error, "The collection '{Name}' could not be opened; it is tried again.")]
        public static partial void NotOpened(ILogger logger, string name, Exception cause);
    }
}

/// <summary>There are as many collections as there may be.</summary>
internal sealed class CollectionLimitException(int most)
    : InvalidOperationException(
        $"There are {most} collections already, which is the most that {IndexingOptions.Section}:{nameof(IndexingOptions.MaxCollections)} allows.");
