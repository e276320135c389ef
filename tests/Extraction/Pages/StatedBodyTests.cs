using System.Text.Json;

namespace Khabar.Extraction.Tests.Pages;

/// <summary>Pages that scripts draw: their markup shows no article, but JSON-LD states it.</summary>
public sealed class StatedBodyTests
{
    const string Headline = "Old lighthouse shines again over the bay";

    static readonly string[] Paragraphs =
    [
        .. Enumerable.Range(1, 8).Select(n => $"The old lighthouse shines over the bay again, said keeper number {n}, who climbed its stairs every evening "
            + "for years and never thought that the great lamp would be lit once more before the winter storms."),
    ];

    [Fact]
    public void The_stated_article_is_taken_where_the_markup_shows_none()
    {
        var html = Html(string.Join('\n', Paragraphs), "<div id=app></div>");
        var article = new ArticleExtractor().Extract(Page.FromHtml(html));
        Assert.Equal(string.Join('\n', Paragraphs), article.Text);
        Assert.Equal("en", article.Language);
        Assert.All(article.Body, block => Assert.StartsWith("The old lighthouse", html[block.Span.Start..]));
        Assert.DoesNotContain(article.Body, block => block.Text.Contains("Cookies", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_with_text_of_its_own_is_believed_instead()
    {
        var shown = string.Concat(Paragraphs.Select(text => $"<p>{text.Replace("lighthouse", "bakery", StringComparison.Ordinal)}</p>"));
        var article = new ArticleExtractor().Extract(Page.FromHtml(Html(string.Join('\n', Paragraphs), $"<article>{shown}</article>")));
        Assert.Contains("bakery", article.Text);
        Assert.DoesNotContain("lighthouse", article.Text);
    }

    [Fact]
    public void A_statement_that_has_nothing_to_do_with_the_headline_is_not_believed()
    {
        var shoes = string.Join('\n', Enumerable.Range(0, 12).Select(n => $"Cheap shoes in size {n} with a discount for everybody who orders today and tells three friends."));
        Assert.Empty(new ArticleExtractor().Extract(Page.FromHtml(Html(shoes, "<div id=app></div>"))).Text);
    }

    static string Html(string articleBody, string markup) =>
        $"<html lang=en><head><title>{Headline}</title><script type=\"application/ld+json\">"
        + JsonSerializer.Serialize(new Dictionary<string, string> { ["@type"] = "NewsArticle", ["headline"] = Headline, ["articleBody"] = articleBody })
        + $"</script></head><body>{markup}<footer><a href=/c>Cookies</a> <a href=/p>Privacy</a></footer></body></html>";
}
