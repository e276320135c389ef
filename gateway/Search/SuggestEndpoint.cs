using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Search;

/// <summary><c>GET /v1/suggest</c>: completes what a person is typing.</summary>
static class SuggestEndpoint
{
    public static void MapSuggest(this IEndpointRouteBuilder app) => app.MapGet("/v1/suggest", GetAsync)
        .WithTags("Search")
        .WithSummary("Complete a query from the headlines")
        .WithDescription("q is what was typed so far, at most 256 characters; its last word may be unfinished. limit is 1 to 20, 8 if not given. "
            + "Headlines that begin with what was typed come first, then those that have its words; newest first. Letters are compared as in search: "
            + "hamza, harakat and case do not matter.")
        .Produces<SuggestAnswer>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    static async Task<SuggestAnswer> GetAsync(string? q, string? limit, string? collection, ServiceClients services, CancellationToken cancellation)
    {
        var request = new SuggestRequest { Collection = collection ?? "", Prefix = q ?? "", Limit = ParameterValues.Positive("limit", limit, most: 20) };
        return SuggestAnswer.From(await services.Search.SuggestAsync(request, cancellationToken: cancellation));
    }
}

/// <summary>The answer of <c>GET /v1/suggest</c>.</summary>
/// <param name="Suggestions">Headlines, best first.</param>
sealed record SuggestAnswer(IReadOnlyList<SuggestedHeadline> Suggestions)
{
    public static SuggestAnswer From(SuggestResponse response) =>
        new([.. response.Suggestions.Select(suggestion => new SuggestedHeadline(suggestion.Text, suggestion.Id))]);
}

/// <summary>A headline, and the newest article that has it.</summary>
sealed record SuggestedHeadline(string Text, string Id);
