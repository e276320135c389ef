using Khabar.Defaults.Storage;
using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Status;

/// <summary><c>GET /v1/status</c>: members, shards, who indexes and serves them, how far each is behind.</summary>
static class StatusEndpoint
{
    public static void AddStatus(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SuiteStatus>();

    public static void MapStatus(this IEndpointRouteBuilder app) => app.MapGet("/v1/status", GetAsync)
        .WithTags("Operations")
        .WithSummary("Tell how far every process is")
        .Produces<StatusAnswer>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json");

    static async Task<StatusAnswer> GetAsync(SuiteStatus status, string? collection, CancellationToken cancellation)
    {
        var answer = await status.ReadAsync(collection ?? "", cancellation);
        // The default collection is there from the beginning, if empty. Where nobody answers, nobody knows.
        var isKnown = answer.Shards.Count > 0 || answer.Collection == CollectionName.Default || answer.Indexers.Any(member => !member.Answers);
        return isKnown ? answer : throw new ProblemException(StatusCodes.Status404NotFound, $"There is no collection '{answer.Collection}'.");
    }
}
