namespace Khabar.Extraction.Tests.Pages;

/// <summary>Text that a page shows only when a reader asks for it is no part of the article.</summary>
public sealed class DialogTests
{
    const string Terms = "The lottery of the valley is open to everyone who lives between the two bridges and is eighteen years old or more.";

    [Theory]
    [InlineData("<dialog>")]
    [InlineData("<div role=\"dialog\" aria-hidden=\"true\">")]
    [InlineData("<section role=\"alertdialog\" style=\"display: none\">")]
    [InlineData("<div role=\"dialog\" hidden><div>")]
    public void What_stands_in_a_dialog_that_is_not_open_is_left_out(string start)
    {
        var article = Extract(start);
        Assert.DoesNotContain("lottery", article.Text);
        Assert.Contains("quinces", article.Text);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<dialog open>")]
    [InlineData("<div role=\"dialog\" class=\"story\">")]
    public void What_a_page_shows_is_judged_by_its_text(string start) => Assert.Contains("lottery", Extract(start).Text);

    /// <summary>A page whose last paragraphs stand in an element of their own.</summary>
    static ExtractedArticle Extract(string start) => new ArticleExtractor().Extract(Page.FromHtml($"""
        <!DOCTYPE html><title>Orchard Valley plants ten thousand trees</title>
        <article><h1>Orchard Valley plants ten thousand trees</h1>
        <p>Farmers in Orchard Valley planted ten thousand young trees this spring, the largest number since records began, the growers' union said.</p>
        <p>The trees, mostly pears and quinces, replace those that were lost to the storm two years ago, and most of them came from the valley itself.</p>
        <p>To water them the union reopened a canal that had been dry for thirty years, a work of four months, done by two hundred volunteers.</p>
        {start}<p>{Terms}</p><p>{Terms.Replace("open to", "played by", StringComparison.Ordinal)}</p>
        """));
}
