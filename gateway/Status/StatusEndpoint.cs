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
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json");

    static Task<StatusAnswer> GetAsync(SuiteStatus status, string? collection, CancellationToken cancellation) => status.ReadAsync(collection ?? "", cancellation);
}
