namespace Khabar.Extraction.Tests.Pages;

public sealed class CodeListingTests
{
    [Theory]
    [InlineData("pump --from canal --to orchard --litres 400")]
    [InlineData("0.9.2-YYYYMMDD")]
    [InlineData("for row in rows:\n    row.open()\n    row.wait(minutes=12)")]
    public void What_is_set_as_code_between_two_paragraphs_belongs_to_the_text(string code)
    {
        var article = new ArticleExtractor().Extract(Page.FromHtml($"""
            <!DOCTYPE html><title>How the valley waters its trees</title>
            <article><h1>How the valley waters its trees</h1>
            <p>The union of the growers has written a program of its own that opens the sluices of the canal, row by row, as soon as the sun is down.</p>
            <p>Whoever wants to start it by hand, after a storm or when the river is low, types this at the terminal in the old pump house by the bridge.</p>
            <pre>{code}</pre>
            <p>The program then works through the night, writes down how much water every row of trees has had, and closes the last sluice before dawn.</p>
            </article>
            """));
        Assert.Contains(code.Split('\n')[0], article.Text, StringComparison.Ordinal);
    }
}
