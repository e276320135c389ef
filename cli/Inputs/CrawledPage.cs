using Khabar.Extraction;

namespace Khabar.Cli.Inputs;

/// <summary>A decoded page: HTML, or text that was flattened to a block a line.</summary>
/// <param name="Html">The page as HTML; either this or <paramref name="Text"/>.</param>
/// <param name="Text">The page as text.</param>
/// <param name="Url">Where it was crawled; null if not known or no http or https address.</param>
/// <param name="Fetched">When it was crawled; null if not known.</param>
sealed record CrawledPage(string? Html = null, string? Text = null, string? Url = null, DateTimeOffset? Fetched = null)
{
    /// <summary>The page for the extractor.</summary>
    public Page ToPage() => Html is not null ? Page.FromHtml(Html, Url, Fetched) : Page.FromText(Text!, Url, Fetched);
}
