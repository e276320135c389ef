using System.Text;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Safety;

/// <summary>Properties that hold for any page, tried on pages broken at random; a failure prints its seed.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    const int Rounds = 400;

    static readonly string[] Pieces =
    [
        "<div class=\"article-body\">", "</div>", "<p>", "</p>", "<table><tr><td>", "</table>", "<ul><li>", "</ul>", "<a href=\"/x\">", "</a>", "<br><br>",
        "<figure><img src=x><figcaption>", "</figure>", "<aside class=related>", "</aside>", "<h2>", "</h2>", "<script>", "</script>", "<!--", "-->", "<svg>", "<template>",
        "<select><option>", "&amp;", "&#xD800;", "&#0;", "\0", "\uD800", "\u202E", "Read more", "اقرأ أيضا", "Advertisement", "...", "منذ ساعتين", "2 hours ago",
        "The council met on Monday, and the vote was put off until the spring, the mayor said. ", "وقال رئيس المجلس في بيان إن التصويت تأجل إلى الربيع المقبل، بعد اجتماع طويل. ",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The council met\",\"datePublished\":\"", "\"}</script>", "<time datetime=\"2022-03-03\">", "</time>",
        "\n", "\n\n", "   ", "<", ">", "\"", "'", "=", "<p hidden>", "<style>", "<noscript>", "<body>", "<html>", "<head>",
    ];

    [Fact]
    public void Whatever_the_page_the_result_is_whole()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var source = Compose(random);
            Check(source, new ArticleExtractor().Extract(Page.FromHtml(source)));
            Check(source, new ArticleExtractor().Extract(Page.FromText(source)));
        }
    }

    [Fact]
    public void The_same_page_gives_the_same_article_on_all_threads()
    {
        var extractor = new ArticleExtractor();
        var source = Compose(new Random(7));
        var expected = extractor.Extract(Page.FromHtml(source));
        Parallel.For(0, 64, _ => Assert.Equal(expected.Blocks, extractor.Extract(Page.FromHtml(source)).Blocks));
    }

    static string Compose(Random random)
    {
        var page = new StringBuilder();
        for (var i = random.Next(1, 200); i > 0; i--)
            page.Append(Pieces[random.Next(Pieces.Length)]);
        return page.ToString();
    }

    static void Check(string source, ExtractedArticle article)
    {
        Assert.Equal(string.Join('\n', article.Body.Select(block => block.Text)), article.Text);
        var strict = new UTF8Encoding(false, true);
        foreach (var block in article.Blocks)
        {
            Assert.InRange(block.Span.Start, 0, source.Length);
            Assert.InRange(block.Span.End, block.Span.Start, source.Length);
            Assert.InRange(block.Confidence, 0.5f, 1f);
            Assert.Equal(block.Kept, (int)block.Kind is > 0 and < 7);
            Assert.NotEmpty(block.Reason);
            Assert.NotEmpty(block.Text);
            strict.GetByteCount(block.Text);
        }
        strict.GetByteCount(article.Title + article.Byline + article.Publisher);
    }
}
