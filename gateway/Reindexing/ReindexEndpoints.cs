using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Reindexing;

/// <summary><c>/v1/reindex</c>: build an index anew beside the one that is searched, and switch between the two.</summary>
static class ReindexEndpoints
{
    public static void MapReindex(this IEndpointRouteBuilder app)
    {
        var reindex = app.MapGroup("/v1/reindex").WithTags("Operations");
        reindex.MapPost("", StartAsync)
            .WithSummary("Begin to build an index anew")
            .WithDescription("The log is replayed into a new generation while the old one is searched. extract=true extracts every article anew from its stored page.")
            .Produces<ReindexAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblems();
        reindex.MapGet("", GetAsync)
            .WithSummary("How far the generation beside is")
            .Produces<ReindexAnswer>()
            .ProducesProblems();
        reindex.MapPost("/switch", SwitchAsync)
            .WithSummary("Search the generation beside; the one searched so far stays beside")
            .Produces<ReindexAnswer>()
            .ProducesProblems();
        reindex.MapDelete("/{generation}", DiscardAsync)
            .WithSummary("Give up the generation beside")
            .Produces<ReindexAnswer>()
            .ProducesProblems();
    }

    static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route) => route
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status409Conflict, "application/problem+json");

    static async Task<IResult> StartAsync(HttpRequest request, ServiceClients services, string? collection, string? extract, CancellationToken cancellation)
    {
        await RequestBody.ExpectNoneAsync(request);
        await services.Indexing.StartReindexAsync(new() { Collection = collection ?? "", Extract = ParameterValues.Switch("extract", extract, normally: false) }, cancellationToken: cancellation);
        return Results.Accepted($"/v1/reindex{CollectionParameter.Query(collection)}", await GetAsync(services, collection, cancellation));
    }

    static async Task<ReindexAnswer> GetAsync(ServiceClients services, string? collection, CancellationToken cancellation) =>
        ReindexAnswer.From(await services.Indexing.GetReindexAsync(new() { Collection = collection ?? "" }, cancellationToken: cancellation));

    static async Task<ReindexAnswer> SwitchAsync(HttpRequest request, ServiceClients services, string? collection, string? generation, CancellationToken cancellation)
    {
        await RequestBody.ExpectNoneAsync(request);
        await services.Indexing.SwitchGenerationAsync(new() { Collection = collection ?? "", Generation = ParameterValues.Generation("generation", generation) }, cancellationToken: cancellation);
        return await GetAsync(services, collection, cancellation);
    }

    static async Task<ReindexAnswer> DiscardAsync(ServiceClients services, string? collection, string generation, CancellationToken cancellation)
    {
        await services.Indexing.DiscardGenerationAsync(new() { Collection = collection ?? "", Generation = ParameterValues.Generation("generation", generation) }, cancellationToken: cancellation);
        return await GetAsync(services, collection, cancellation);
    }
}

/// <summary>The generations of an index.</summary>
/// <param name="Served">The one that is searched.</param>
/// <param name="Beside">The one beside; null if there is none.</param>
/// <param name="Extract">True if the one beside extracts its articles anew.</param>
/// <param name="CaughtUp">True if the one beside can be switched to.</param>
/// <param name="Shards">How far the one beside is.</param>
sealed record ReindexAnswer(uint Served, uint? Beside, bool Extract, bool CaughtUp, IReadOnlyList<ReindexedShard> Shards)
{
    public static ReindexAnswer From(GetReindexResponse response) => new(
        response.Served,
        response.Beside == 0 ? null : response.Beside,
        response.Extract,
        response.CaughtUp,
        [.. response.Shards.Select(shard => new ReindexedShard(shard.Shard, shard.Committed, shard.LogEnd, shard.Members))]);
}

/// <summary>How far a generation is in one shard.</summary>
sealed record ReindexedShard(uint Shard, ulong Committed, ulong LogEnd, uint Members);
