using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Safety;

/// <summary>Pages made to cost time or memory: each ends in bounded time with a clear result.</summary>
public sealed class HostilePageTests(ITestOutputHelper output)
{
    // Far above what is measured (see the output), since a test machine may be busy.
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    const string Story = "<p>The harbour master opened the new quay on Monday, and forty boats moored there before the evening tide came in.</p>";

    public static TheoryData<string> Names => [.. Pages.Keys];

    static readonly Dictionary<string, Func<string>> Pages = new()
    {
        ["ten megabytes of paragraphs"] = () => Repeat(Story, 10_000_000),
        ["ten megabytes of one text"] = () => "<p>" + Repeat("word and ", 10_000_000),
        ["ten megabytes of tags"] = () => Repeat("<div>", 10_000_000),
        ["a hundred thousand nested divisions"] = () => Repeat("<div>", 500_000) + Story + Repeat("</div>", 600_000),
        ["nested divisions with paragraphs"] = () => Repeat("<div><p>", 800_000) + Story,
        ["nested tables"] = () => Repeat("<table><tr><td>", 1_500_000) + Story,
        ["nested lists"] = () => Repeat("<ul><li>x", 900_000) + Story,
        ["formatting without end"] = () => Repeat("<b><i><font size=1>", 1_000_000) + Repeat("<p>x", 40_000) + Story,
        ["formatting with attributes that differ"] = () => string.Concat(Enumerable.Range(0, 5000).Select(i => $"<b id=a{i}>")) + Repeat("<p>x", 40_000) + Story,
        ["endless attributes"] = () => "<div " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">" + Story,
        ["an attribute of ten megabytes"] = () => "<div class=\"" + Repeat("body ", 10_000_000) + "\">" + Story,
        ["entities without end"] = () => "<!DOCTYPE html [" + string.Concat(Enumerable.Range(0, 50).Select(i => $"<!ENTITY e{i + 1} \"&e{i};&e{i};\">")) + "]><p>&e50;" + Repeat("&amp;&nbsp;&#x41;", 2_000_000) + Story,
        ["links without end"] = () => Repeat("<a href=x>", 1_000_000) + Story,
        ["comments that do not close"] = () => Story + Repeat("<!-- ", 2_000_000),
        ["quotes that do not close"] = () => Story + Repeat("<a href=\"", 1_000_000),
        ["open brackets"] = () => Story + Repeat("<", 2_000_000),
        ["scripts that hold JSON without end"] = () => "<script type=\"application/ld+json\">" + Repeat("[", 500_000) + "</script>" + Story,
        ["many JSON articles"] = () => Repeat("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>", 1_000_000) + Story,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Costly_pages_end_in_bounded_time(string name)
    {
        var html = Pages[name]();
        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes();
        var article = new ArticleExtractor().Extract(Page.FromHtml(Encoding.UTF8.GetBytes(html)));
        output.WriteLine($"{name}: {html.Length:N0} characters, {clock.ElapsedMilliseconds:N0} ms, {(GC.GetTotalAllocatedBytes() - before) / (double)html.Length:0} bytes allocated a character, {article.Blocks.Count} blocks");
        Assert.True(clock.Elapsed < Bound, $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("lone \uD800 surrogates \uDC00 of \uD83D both kinds")]
    [InlineData("NUL \0 within \0\0 words")]
    [InlineData("bidi \u202E controls \u2066 and \u200F marks \u202C")]
    [InlineData("controls \u0001\u001F\u007F\u0085 and \uFFFE\uFFFF noncharacters")]
    public void Odd_characters_come_out_as_well_formed_text(string odd)
    {
        foreach (var page in (Page[])[Page.FromHtml($"<title>{odd}</title><h1>{odd}</h1>{Story}<p>{odd}, said the harbour master, and forty boats moored there before noon.</p>{Story}"), Page.FromText($"{odd}\n{odd} said the harbour master, and forty boats moored there before noon.")])
        {
            var article = new ArticleExtractor().Extract(page);
            foreach (var text in article.Blocks.Select(block => block.Text).Append(article.Title).Append(article.Text))
            {
                Assert.True(new UTF8Encoding(false, true).GetByteCount(text) >= 0);
                Assert.DoesNotContain('\0', text);
            }
        }
    }

    [Fact]
    public void Bytes_of_any_value_are_taken()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 4000)];
            random.NextBytes(bytes);
            new ArticleExtractor().Extract(Page.FromHtml(bytes));
        }
    }

    [Fact]
    public void A_page_beyond_the_limit_is_refused() =>
        Assert.Equal("html", Assert.Throws<PageException>(() => new ArticleExtractor().Extract(Page.FromHtml(new byte[Page.MaxLength + 1]))).Field);

    static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, length / text.Length).ToString();
}
