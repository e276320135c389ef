using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Related;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Suggesting;
using Khabar.Services.Search.Telemetry;
using Khabar.V1;

namespace Khabar.Services.Search;

/// <summary>Answers <c>khabar.v1.SearchService</c>.</summary>
internal sealed class SearchGrpcService(ReplicaSet replicas, Searcher searcher, Suggester suggester, RelatedFinder related, SearchMetrics metrics) : SearchService.SearchServiceBase
{
    public override async Task<SearchResponse> Search(SearchRequest request, ServerCallContext context)
    {
        var clock = Stopwatch.StartNew();
        var asked = SearchRequestReader.Read(request, DateTimeOffset.UtcNow);
        var replica = replicas.Open(asked.Collection);
        if (asked.AtLeast.Length > 0)
            await WaitForCollection(replica, asked, context.CancellationToken);
        var response = replica.Shards == 0 ? Empty<SearchResponse>(asked.Collection) : await searcher.SearchAsync(asked, replica.Shards, context.CancellationToken);
        response.Took = Duration.FromTimeSpan(clock.Elapsed);
        metrics.Answered(asked.Collection, clock.Elapsed);
        return response;
    }

    public override async Task<SuggestResponse> Suggest(SuggestRequest request, ServerCallContext context)
    {
        var asked = SuggestRequestReader.Read(request);
        int shards = replicas.Open(asked.Collection).Shards;
        return shards == 0 ? Empty<SuggestResponse>(asked.Collection) : await suggester.SuggestAsync(asked, shards, context.CancellationToken);
    }

    public override async Task<RelatedResponse> Related(RelatedRequest request, ServerCallContext context)
    {
        var asked = RelatedRequestReader.Read(request);
        int shards = replicas.Open(asked.Collection).Shards;
        var response = shards == 0 ? null : await related.FindAsync(asked, shards, context.CancellationToken);
        return response ?? throw RpcErrors.NotFound($"The collection “{asked.Collection}” has no article “{asked.Id}” that can be searched.");
    }

    /// <summary>A collection may be created a moment before it is searched; who knows a position in it waits until it is known here.</summary>
    static async Task WaitForCollection(CollectionReplica replica, CheckedRequest asked, CancellationToken cancellation)
    {
        if (!await replica.WaitUntilThereAsync(asked.Wait, cancellation))
            throw RpcErrors.Unavailable($"The positions asked for are not searchable after {asked.Wait.TotalSeconds:0.###} s.");
        if (asked.AtLeast.Any(position => position.Shard >= replica.Shards))
            throw RpcErrors.InvalidArgument("at_least", $"names shards from 0 to {replica.Shards - 1}, which this collection has.");
    }

    /// <summary>The default collection is there from the beginning, if empty; every other must have been created.</summary>
    static TResponse Empty<TResponse>(string collection) where TResponse : new() => collection == SearchRequestReader.DefaultCollection
        ? new TResponse()
        : throw RpcErrors.NotFound($"There is no collection “{collection}”.");
}
