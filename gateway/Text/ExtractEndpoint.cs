using Khabar.Gateway.Articles;
using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Text;

/// <summary>A page to extract.</summary>
/// <param name="Html">The page as HTML; either this or <paramref name="Text"/>.</param>
/// <param name="Text">The page as text that somebody flattened, a block a line.</param>
/// <param name="Url">Where it was found.</param>
sealed record ExtractBody(string? Html = null, string? Text = null, string? Url = null);

/// <summary>The article found in a page. Members that are not known are null.</summary>
sealed record ExtractAnswer(
    string? Title, string? Byline, string? Publisher, string? Published, string Language, string? CanonicalUrl, string? LeadImageUrl, string Text,
    IReadOnlyList<ExtractedBlock> Blocks)
{
    public static ExtractAnswer From(Article article) => new(
        ArticleResponse.OrNull(article.Title),
        ArticleResponse.OrNull(article.Byline),
        ArticleResponse.OrNull(article.Publisher),
        PublicationTimes.Format(article.Published),
        article.Language,
        ArticleResponse.OrNull(article.CanonicalUrl),
        ArticleResponse.OrNull(article.LeadImageUrl),
        article.Text,
        [.. article.Blocks.Select(ExtractedBlock.From)]);
}

/// <summary>A block of a page, kept or removed, and why.</summary>
/// <param name="Text">The block's text.</param>
/// <param name="Kind">What it is: paragraph, related_story_teaser, …</param>
/// <param name="Kept">True if it is a part of the body.</param>
/// <param name="Reason">Why, for a person to read.</param>
/// <param name="Confidence">How sure, from 0.5 to 1.</param>
/// <param name="Start">Where it starts in the decoded page, in UTF-16 code units.</param>
/// <param name="End">One past where it ends.</param>
sealed record ExtractedBlock(string Text, string Kind, bool Kept, string Reason, float Confidence, int Start, int End)
{
    public static ExtractedBlock From(Block block) => new(
        block.Text,
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(block.Kind.ToString()),
        block.Kept,
        block.Reason,
        MathF.Round(block.Confidence, 3),
        block.Span?.Start ?? 0,
        block.Span?.End ?? 0);
}

/// <summary><c>POST /v1/extract</c>.</summary>
static class ExtractEndpoint
{
    public static async Task<ExtractAnswer> PostAsync(HttpRequest request, ServiceClients services, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync<ExtractBody>(request);
        var page = Pages.From(body.Html, body.Text, body.Url);
        return ExtractAnswer.From((await services.Extraction.ExtractAsync(new ExtractRequest { Page = page }, cancellationToken: cancellation)).Article);
    }
}
