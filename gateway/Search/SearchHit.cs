using System.Text.Json.Serialization;
using Khabar.Gateway.Articles;
using Khabar.V1;

namespace Khabar.Gateway.Search;

/// <summary>
/// One hit. The title is text; title_html and snippet are HTML with matches in <c>em</c> and all else escaped. Copies are the near-duplicates that
/// the hit stands for, newest first, at most 100. The explanation, of how the score came about, is absent unless asked for.
/// </summary>
sealed record SearchHit(
    string Id,
    string? Title,
    string? Url,
    string? Source,
    string Language,
    string? Published,
    float Score,
    string Snippet,
    string TitleHtml,
    IReadOnlyList<CopyOfHit> Copies,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreExplanation? Explanation)
{
    public static SearchHit From(Hit hit) => new(
        hit.Id,
        ArticleResponse.OrNull(hit.Title?.Text ?? ""),
        ArticleResponse.OrNull(hit.Url),
        ArticleResponse.OrNull(hit.Source),
        hit.Language,
        PublicationTimes.Format(hit.Published),
        hit.Score,
        HighlightHtml.Render(hit.Snippet),
        HighlightHtml.Render(hit.Title),
        [.. hit.Copies.Select(CopyOfHit.From)],
        ScoreExplanation.Parse(hit.Explanation));
}

/// <summary>An article that says the same as a hit, almost word for word.</summary>
sealed record CopyOfHit(string Id, string? Title, string? Url, string? Source, string Language, string? Published)
{
    public static CopyOfHit From(StoryCopy copy) => new(
        copy.Id,
        ArticleResponse.OrNull(copy.Title),
        ArticleResponse.OrNull(copy.Url),
        ArticleResponse.OrNull(copy.Source),
        copy.Language,
        PublicationTimes.Format(copy.Published));
}
