using Khabar.Gateway.Articles;
using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Search;

/// <summary><c>GET /v1/articles/{id}/related</c>: what else was reported about an article's story.</summary>
static class RelatedEndpoint
{
    public static void MapRelated(this IEndpointRouteBuilder app) => app.MapGet("/v1/articles/{id}/related", GetAsync)
        .WithTags("Search")
        .WithSummary("Find the same story, in both languages")
        .WithDescription("same_story lists articles about the same event, in Arabic and in English, near-duplicates among them; related lists further ones about the "
            + "same things. limit is 1 to 50 for each, 10 if not given. An article stored a moment ago may not be found yet.")
        .Produces<RelatedAnswer>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    // The id is bound so that the description has it; its value is read from the address as sent.
    static async Task<RelatedAnswer> GetAsync(string id, HttpContext context, string? limit, string? collection, ServiceClients services, CancellationToken cancellation)
    {
        var request = new RelatedRequest { Collection = collection ?? "", Id = ArticlePath.Id(context, after: "/related"), Limit = ParameterValues.Positive("limit", limit, most: 50) };
        return RelatedAnswer.From(await services.Search.RelatedAsync(request, cancellationToken: cancellation));
    }
}

/// <summary>The answer of <c>GET /v1/articles/{id}/related</c>.</summary>
/// <param name="SameStory">Articles about the same event, the likeliest first.</param>
/// <param name="Related">Further articles about the same things, the nearest first.</param>
sealed record RelatedAnswer(IReadOnlyList<SearchHit> SameStory, IReadOnlyList<SearchHit> Related)
{
    public static RelatedAnswer From(RelatedResponse response) =>
        new([.. response.SameStory.Select(SearchHit.From)], [.. response.Related.Select(SearchHit.From)]);
}
