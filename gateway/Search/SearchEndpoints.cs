using Khabar.Gateway.Conditional;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;

namespace Khabar.Gateway.Search;

/// <summary><c>GET /v1/search</c>.</summary>
static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapGet("/v1/search", GetAsync)
        .WithTags("Search")
        .WithSummary("Search the articles")
        .WithDescription("Words, \"phrases\", -exclusion, OR, ( ), title: source: language: before: after:, prefix*, fuzzy~, in Arabic and English alike. "
            + "An empty query matches every article. A query that cannot be parsed is searched as words, and a notice says so. "
            + "Near-duplicate articles are one hit with its copies listed, unless collapse=false; a page may then have fewer hits than asked for and "
            + "still be followed by another, which next_page_token says.")
        .Produces<SearchAnswer>()
        .Produces(StatusCodes.Status304NotModified)
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    static async Task<IResult> GetAsync([AsParameters] SearchParameters parameters, ServiceClients services, CancellationToken cancellation)
    {
        var answer = SearchAnswer.From(await services.Search.SearchAsync(parameters.ToRequest(), cancellationToken: cancellation));
        return new TaggedJson<SearchAnswer>(answer, essence: answer with { TookMs = 0 });
    }
}
