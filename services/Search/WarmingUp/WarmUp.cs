using Google.Protobuf.WellKnownTypes;
using Khabar.Defaults.Storage;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Related;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Shards;
using Khabar.Services.Search.Suggesting;
using Khabar.V1;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search.WarmingUp;

/// <summary>
/// Searches a small collection in memory once the process has started, the way every search goes, and opens the default collection: else the first
/// caller waits for the compiler and for the files. The service answers meanwhile, as slowly as it would have without.
/// </summary>
internal sealed partial class WarmUp(
    ReplicaSet replicas, WordExpander expander, Highlighter highlighter, IOptions<SearchOptions> options, TimeProvider time, ILogger<WarmUp> logger) : BackgroundService
{
    /// <summary>What is not warm by then will be when it is asked for.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    static readonly string[] Queries =
        ["harbour storm", "\"the morning tide\"", "harb* -goat", "habrour~", "harbuor", "title:harbour language:en after:1970-01-01", "الميناء والسفن", "«مد الصباح»", "المينا", ""];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        patience.CancelAfter(Patience);
        try
        {
            await Task.Run(() => replicas.Open(CollectionName.Default), patience.Token);
            await SearchAsync(patience.Token);
            Log.Warm(logger);
        }
        catch (OperationCanceledException)
        {
            Log.NotWarm(logger, Patience.TotalSeconds);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // The next who asks for the collection is told the same; the others are served.
            Log.NotOpened(logger, CollectionName.Default, error);
        }
    }

    async Task SearchAsync(CancellationToken cancellation)
    {
        using var collection = new SmallCollection();
        using var gate = new SearchGate(running: 1, waiting: 1);
        var health = new HostHealth(time);
        var shards = new ScatterGather(new PanelOpener(new SingleHost(new LocalShardHost(_ => collection, gate, highlighter)), health, options), health);
        var searcher = new Searcher(expander, shards, options);
        foreach (string query in Queries)
        {
            await searcher.SearchAsync(Read(new SearchRequest { Query = query }), SmallCollection.Shards, cancellation);
            var first = await searcher.SearchAsync(Read(Everything(query, "")), SmallCollection.Shards, cancellation);
            if (first.NextPageToken.Length > 0)
                await searcher.SearchAsync(Read(Everything(query, first.NextPageToken)), SmallCollection.Shards, cancellation);
        }
        foreach (string typed in new[] { "harb", "المي" })
            await new Suggester(shards).SuggestAsync(SuggestRequestReader.Read(new SuggestRequest { Prefix = typed }), SmallCollection.Shards, cancellation);
        await new RelatedFinder(expander, shards).FindAsync(RelatedRequestReader.Read(new RelatedRequest { Id = SmallCollection.ArticleId }), SmallCollection.Shards, cancellation);
    }

    CheckedRequest Read(SearchRequest request) => SearchRequestReader.Read(request, time.GetUtcNow());

    /// <summary>A request for all that an answer can have.</summary>
    static SearchRequest Everything(string query, string token) => new()
    {
        Query = query,
        PageSize = 2,
        PageToken = token,
        Facets = true,
        Explain = true,
        CollapseStories = true,
        FreshnessHalfLife = Duration.FromTimeSpan(TimeSpan.FromDays(1)),
    };

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The service is warm.")]
        public static partial void Warm(ILogger logger);

        [LoggerMessage(2, LogLevel.Debug, "The service was not warm after {Seconds} s, or is to stop.")]
        public static partial void NotWarm(ILogger logger, double seconds);

        [LoggerMessage(3, LogLevel.Warning, "Collection {Collection} could not be opened.")]
        public static partial void NotOpened(ILogger logger, string collection, Exception error);
    }
}
