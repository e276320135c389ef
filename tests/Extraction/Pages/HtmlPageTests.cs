using System.Text;

namespace Khabar.Extraction.Tests.Pages;

public sealed class HtmlPageTests
{
    const string Html = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
        <title>Orchard Valley plants ten thousand trees | Valley Post</title>
        <meta property="og:site_name" content="Valley Post">
        <meta property="og:image" content="/images/trees.jpg">
        <link rel="canonical" href="/2024/05/trees">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Orchard Valley plants ten thousand trees",
          "datePublished":"2024-05-07T09:30:00+02:00","author":[{"@type":"Person","name":"Mara Finch"},{"@type":"Person","name":"Joel Reed"}],"articleBody":"Buy our cheap shoes, now with a discount, from the finest makers of the land, today only and never again."}</script>
        </head><body>
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
        <main><article>
        <h1>Orchard Valley plants ten thousand trees</h1>
        <p class="byline">By Mara Finch and Joel Reed</p>
        <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
        <div class="article-body">
        <p>Farmers in Orchard Valley planted ten thousand young trees this spring, the largest number since records began, the growers&#39; union said on Tuesday.</p>
        <p>The trees, mostly pears and quinces, replace those that were lost to the storm two years ago, and most of them came from nurseries in the valley itself.</p>
        <div class="ad">Advertisement</div>
        <h2>Water from the old canal</h2>
        <p>To water them the union reopened a canal that had been dry for thirty years &mdash; a work of four months, done by two hundred volunteers and a single digger.</p>
        <ul><li>6,200 pear trees of five kinds</li><li>2,900 quince trees</li><li>900 walnut trees along the canal</li></ul>
        <table><tr><th>Year</th><th>Trees</th></tr><tr><td>2023</td><td>4,100</td></tr><tr><td>2024</td><td>10,000</td></tr></table>
        <p>"In ten years you will not recognise the valley," said the union's chairwoman, Anna Weld, who planted the last tree herself before the rain came.</p>
        </div>
        <aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Storm damage costs the valley millions</a></li><li><a href="/b">New bridge opens in June</a></li></ul></aside>
        </article></main>
        <div id="newsletter" class="newsletter-signup"><p>Sign up for our newsletter and get the news of the valley in your inbox every morning.</p></div>
        <footer><p>© 2024 Valley Post. All rights reserved.</p></footer>
        </body></html>
        """;

    readonly ExtractedArticle article = new ArticleExtractor().Extract(Page.FromHtml(Encoding.UTF8.GetBytes(Html), "https://valley.example/2024/05/trees?utm=x"));

    [Fact]
    public void What_the_page_says_about_itself_is_read()
    {
        Assert.Equal("Orchard Valley plants ten thousand trees", article.Title);
        Assert.Equal("Mara Finch, Joel Reed", article.Byline);
        Assert.Equal("Valley Post", article.Publisher);
        Assert.Equal("2024-05-07T09:30:00+02:00", article.Published?.ToString());
        Assert.Equal("https://valley.example/2024/05/trees", article.CanonicalUrl);
        Assert.Equal("https://valley.example/images/trees.jpg", article.LeadImageUrl);
        Assert.Equal("en", article.Language);
    }

    [Theory]
    [InlineData("growers' union said on Tuesday")]
    [InlineData("mostly pears and quinces")]
    [InlineData("a work of four months")]
    [InlineData("In ten years you will not recognise")]
    public void The_story_is_kept(string text) => Assert.Contains(text, article.Text);

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("Sport")]
    [InlineData("Storm damage")]
    [InlineData("newsletter")]
    [InlineData("All rights reserved")]
    [InlineData("Tweet")]
    public void The_furniture_is_not(string text) => Assert.DoesNotContain(text, article.Text);

    [Theory]
    [InlineData("Water from the old canal", BlockKind.Heading)]
    [InlineData("2,900 quince trees", BlockKind.ListItem)]
    public void Headings_and_list_items_are_kept_under_their_names(string text, BlockKind kind)
    {
        var block = Assert.Single(article.Blocks, block => block.Text == text);
        Assert.Equal((kind, true), (block.Kind, block.Kept));
    }

    [Fact]
    public void A_table_is_one_block_of_rows_and_cells() =>
        Assert.Contains(article.Blocks, block => block.Text == "Year\tTrees\n2023\t4,100\n2024\t10,000");

    [Fact]
    public void An_articleBody_that_is_not_on_the_page_is_not_believed() => Assert.DoesNotContain("shoes", article.Text);

    [Fact]
    public void Every_block_says_where_it_stands()
    {
        foreach (var block in article.Blocks.Where(block => !block.Text.Contains('\t') && !block.Text.Contains('\'') && !block.Text.Contains('—')))
            Assert.StartsWith(block.Text[..Math.Min(12, block.Text.Length)].TrimStart('"', '©', ' ').Split(' ')[0], Html[block.Span.Start..].TrimStart('"', '©', ' '));
        Assert.All(article.Blocks, block => Assert.InRange(block.Confidence, 0.5f, 1f));
    }

    [Fact]
    public void Bad_input_names_its_field()
    {
        var extractor = new ArticleExtractor();
        Assert.Equal("html", Assert.Throws<PageException>(() => extractor.Extract(Page.FromHtml(Array.Empty<byte>()))).Field);
        Assert.Equal("text", Assert.Throws<PageException>(() => extractor.Extract(Page.FromText(""))).Field);
        Assert.Equal("url", Assert.Throws<PageException>(() => extractor.Extract(Page.FromText("x", "ftp://host/"))).Field);
    }
}
