using System.Collections.Concurrent;
using Grpc.Core;
using Khabar.Defaults.Storage;
using Khabar.Services.Search.Replicas;
using Khabar.V1;

namespace Khabar.Services.Search.Copies;

/// <summary>
/// The commits that this process copies from the indexers into a data folder of its own: learns which collections there are, which shards are its
/// to hold, and keeps those at their newest commits. Thread-safe.
/// </summary>
internal sealed partial class CopiedCommits(
    CollectionFolders folders, IndexerPeers peers, ShardAssignment assignment, TimeProvider time, ILogger<CopiedCommits> logger) : BackgroundService, ICommitSource
{
    static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500), AnswerTime = TimeSpan.FromSeconds(2);

    readonly ConcurrentDictionary<string, CollectionCopies> collections = new(StringComparer.Ordinal);

    /// <summary>The collections that are known.</summary>
    public IEnumerable<KeyValuePair<string, CollectionCopies>> Collections => collections;

    public CollectionSettings? Settings(string collection) => collections.GetValueOrDefault(collection)?.Served;

    public bool IsExpected(string collection, int generation, int shard) => collections.GetValueOrDefault(collection)?.Find(generation, shard) is not null;

    public string? Folder(string collection, int generation, int shard) => collections.GetValueOrDefault(collection)?.Find(generation, shard)?.Folder;

    public TimeSpan? Staleness(string collection, int generation, int shard) => collections.GetValueOrDefault(collection)?.Find(generation, shard)?.Staleness;

    /// <summary>Takes up what an earlier process copied, so that it is served before any indexer has answered.</summary>
    /// <exception cref="InvalidDataException">A copy is damaged.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (string name in folders.Names())
            Copies(name).Resume();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var copies in collections.Values)
            await copies.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var published in await PublishedAsync(stoppingToken))
                await UpdateAsync(published);
            await Task.Delay(Period, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    CollectionCopies Copies(string name) => collections.GetOrAdd(name, new CollectionCopies(name, folders, peers, time, logger));

    async Task UpdateAsync(PublishedCollection published)
    {
        try
        {
            await Copies(published.Name).UpdateAsync(new CollectionSettings((int)published.Shards, (int)published.Generation), assignment);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Log.NotUpdated(logger, published.Name, error);
        }
    }

    /// <summary>What the indexers publish; where they do not agree, the newest generation.</summary>
    async Task<IEnumerable<PublishedCollection>> PublishedAsync(CancellationToken stopping)
    {
        var answers = await Task.WhenAll(peers.All().Select(async peer =>
        {
            try
            {
                return (await peer.Client.ListCollectionsAsync(new ListCollectionsRequest(), deadline: DateTime.UtcNow + AnswerTime, cancellationToken: stopping)).Collections;
            }
            catch (RpcException)
            {
                // Others may answer; who is alive the membership says.
                return [];
            }
        }));
        return answers.SelectMany(answer => answer).Where(collection => CollectionName.IsValid(collection.Name))
            .GroupBy(collection => collection.Name).Select(same => same.MaxBy(collection => collection.Generation)!);
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The copies of collection {Collection} could not be brought up to date.")]
        public static partial void NotUpdated(ILogger logger, string collection, Exception error);
    }
}
