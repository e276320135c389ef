using System.Text;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Safety;

/// <summary>Properties that hold for any page, tried on pages broken at random; a failure prints its seed.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    const int Rounds = 400;
    const int MaxLength = 150_000;

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
    public void Real_pages_broken_at_random_give_whole_results()
    {
        var seed = Environment.TickCount;
        var pages = RealPages.Read();
        output.WriteLine($"seed {seed}, {pages.Count} pages");
        var random = new Random(seed);
        var extractor = new ArticleExtractor();
        for (var round = 0; round < Rounds; round++)
        {
            var source = Broken(pages[random.Next(pages.Count)], pages[random.Next(pages.Count)], random);
            Check(source, extractor.Extract(Page.FromHtml(source)));
            var bytes = Encoding.UTF8.GetBytes(source);
            for (var flips = random.Next(50); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            extractor.Extract(Page.FromHtml(bytes));
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

    internal static string Compose(Random random)
    {
        var page = new StringBuilder();
        for (var i = random.Next(1, 200); i > 0; i--)
            page.Append(Pieces[random.Next(Pieces.Length)]);
        return page.ToString();
    }

    /// <summary>A part of a page, with stretches of it and of another one put in, left out and moved.</summary>
    static string Broken(string page, string other, Random random)
    {
        var broken = new StringBuilder();
        var (start, length) = Stretch(page, random, MaxLength);
        broken.Append(page, start, length);
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(broken.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    broken.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    broken.Remove(at, Math.Min(random.Next(200), broken.Length - at));
                    break;
                case 2:
                    (start, length) = Stretch(other, random, 2000);
                    broken.Insert(at, other.AsSpan(start, length));
                    break;
                default:
                    broken.Insert(at, "<>\"'=&/\0\uD800\u202E"[random.Next(10)]);
                    break;
            }
        }
        return broken.Append('.').ToString();
    }

    static (int Start, int Length) Stretch(string page, Random random, int most)
    {
        var start = random.Next(page.Length / 2);
        return (start, random.Next(Math.Min(most, page.Length - start)));
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
