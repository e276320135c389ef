using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Suggesting;
using Khabar.V1;

namespace Khabar.Services.Search;

/// <summary>Answers <c>khabar.v1.SearchService</c>.</summary>
internal sealed class SearchGrpcService(ReplicaSet replicas, SearchGate gate, Searcher searcher) : SearchService.SearchServiceBase
{
    public override async Task<SearchResponse> Search(SearchRequest request, ServerCallContext context)
    {
        var clock = Stopwatch.StartNew();
        var asked = SearchRequestReader.Read(request);
        using var place = await gate.EnterAsync(context.CancellationToken);
        var replica = replicas.Open(asked.Collection);
        await WaitForPositions(replica, asked, context.CancellationToken);
        using var lease = replica.Lease();
        var response = lease is null ? Empty<SearchResponse>(asked.Collection) : searcher.Search(lease.Snapshot, asked, context.CancellationToken);
        response.Took = Duration.FromTimeSpan(clock.Elapsed);
        return response;
    }

    public override async Task<SuggestResponse> Suggest(SuggestRequest request, ServerCallContext context)
    {
        var asked = SuggestRequestReader.Read(request);
        using var place = await gate.EnterAsync(context.CancellationToken);
        using var lease = replicas.Open(asked.Collection).Lease();
        return lease is null ? Empty<SuggestResponse>(asked.Collection) : Suggester.Suggest(lease.Snapshot, asked, context.CancellationToken);
    }

    static async Task WaitForPositions(CollectionReplica replica, CheckedRequest asked, CancellationToken cancellation)
    {
        if (asked.AtLeast.IsEmpty)
            return;
        if (replica.Shards > 0 && asked.AtLeast.Any(position => position.Shard >= replica.Shards))
            throw RpcErrors.InvalidArgument("at_least", $"names shards from 0 to {replica.Shards - 1}, which this collection has.");
        if (!await replica.WaitForAsync(asked.AtLeast, asked.Wait, cancellation))
            throw RpcErrors.Unavailable($"The positions asked for are not searchable after {asked.Wait.TotalSeconds:0.###} s.");
    }

    /// <summary>The default collection is there from the beginning, if empty; every other must have been created.</summary>
    static TResponse Empty<TResponse>(string collection) where TResponse : new() => collection == SearchRequestReader.DefaultCollection
        ? new TResponse()
        : throw RpcErrors.NotFound($"There is no collection “{collection}”.");
}
