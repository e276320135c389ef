using Khabar.Gateway.Articles;
using Khabar.V1;

namespace Khabar.Gateway.Search;

/// <summary>The answer of <c>GET /v1/search</c>.</summary>
/// <param name="Total">Matching articles, copies included; facets count the same.</param>
/// <param name="TookMs">Time the search took, in milliseconds.</param>
/// <param name="Hits">The page of hits.</param>
/// <param name="Facets">How the matching articles spread.</param>
/// <param name="NextPageToken">Gives the next page; null on the last.</param>
/// <param name="Notices">What was done differently from what was asked.</param>
/// <param name="DidYouMean">The query with its misspelled words put right, if more articles answer that in full, or as many where nobody writes what was typed; else null.</param>
/// <param name="Partial">True if shards did not answer, so that articles may be missing and totals are too low.</param>
/// <param name="MissingShards">The shards that did not answer.</param>
/// <param name="StaleSeconds">For how many seconds no indexer could be asked for newer articles, which may therefore be missing; null while all is well.</param>
sealed record SearchAnswer(
    long Total,
    double TookMs,
    IReadOnlyList<SearchHit> Hits,
    SearchFacets Facets,
    string? NextPageToken,
    IReadOnlyList<string> Notices,
    string? DidYouMean,
    bool Partial,
    IReadOnlyList<uint> MissingShards,
    long? StaleSeconds)
{
    public static SearchAnswer From(SearchResponse response) => new(
        response.Total,
        Math.Round(response.Took?.ToTimeSpan().TotalMilliseconds ?? 0, 3),
        [.. response.Hits.Select(SearchHit.From)],
        SearchFacets.From(response.Facets),
        ArticleResponse.OrNull(response.NextPageToken),
        response.Notices,
        ArticleResponse.OrNull(response.DidYouMean),
        response.MissingShards.Count > 0,
        response.MissingShards,
        response.Staleness?.Seconds);
}

/// <summary>Facets by field.</summary>
sealed record SearchFacets(IReadOnlyList<SearchFacetValue> Language, IReadOnlyList<SearchFacetValue> Source, IReadOnlyList<SearchFacetValue> Month)
{
    public static SearchFacets From(IReadOnlyCollection<Facet> facets)
    {
        return new(Values(FacetField.Language), Values(FacetField.Source), Values(FacetField.Month));

        IReadOnlyList<SearchFacetValue> Values(FacetField field) =>
            [.. facets.Where(facet => facet.Field == field).SelectMany(facet => facet.Values).Select(value => new SearchFacetValue(value.Value, value.Count))];
    }
}

/// <summary>One value of a facet and the number of matching articles that have it.</summary>
sealed record SearchFacetValue(string Value, long Count);
