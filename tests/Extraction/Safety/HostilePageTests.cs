using System.Text;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Safety;

/// <summary>Alone in the process, since processor time and allocations are counted for all of it.</summary>
[CollectionDefinition(nameof(HostilePageTests), DisableParallelization = true)]
public sealed class HostilePageCollection;

/// <summary>Pages made to cost time or memory: each ends in bounded time and memory with a clear result.</summary>
[Collection(nameof(HostilePageTests))]
public sealed class HostilePageTests(ITestOutputHelper output)
{
    // Twice what the costliest takes on a busy machine; a quadratic trap takes minutes.
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    // Measured: up to 90. What is allocated in all bounds what is held at once.
    const int BytesPerByte = 128;
    const int BytesForAnyPage = 32 << 20;

    public static TheoryData<string> Names => [.. HostilePages.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Costly_pages_end_in_bounded_time_and_memory(string name)
    {
        var html = Encoding.UTF8.GetBytes(HostilePages.All[name]());
        new ArticleExtractor().Extract(Page.FromHtml("<p>The models are read."));
        var (clock, before) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var article = new ArticleExtractor().Extract(Page.FromHtml(html));
        var (used, allocated) = (Environment.CpuUsage.TotalTime - clock, GC.GetTotalAllocatedBytes(precise: true) - before);
        output.WriteLine($"{name}: {html.Length:N0} bytes, {used.TotalSeconds:0.00} s of processor time, {allocated / (double)html.Length:0} bytes allocated a byte, {article.Blocks.Count} blocks");
        Assert.True(used < Bound, $"took {used}");
        Assert.True(allocated < BytesPerByte * (long)html.Length + BytesForAnyPage, $"allocated {allocated:N0} bytes");
    }

    [Fact]
    public void Nesting_without_end_is_cut_and_the_story_below_it_is_found()
    {
        var article = new ArticleExtractor().Extract(Page.FromHtml(string.Concat(Enumerable.Repeat("<div>", 100_000)) + HostilePages.Story));
        Assert.Contains("harbour master", Assert.Single(article.Blocks).Text);
    }

    [Theory]
    [InlineData("lone \uD800 surrogates \uDC00 of \uD83D both kinds")]
    [InlineData("NUL \0 within \0\0 words")]
    [InlineData("bidi \u202E controls \u2066 and \u200F marks \u202C")]
    [InlineData("controls \u0001\u001F\u007F\u0085 and \uFFFE\uFFFF noncharacters")]
    public void Odd_characters_come_out_as_well_formed_text(string odd)
    {
        foreach (var page in (Page[])[Page.FromHtml($"<title>{odd}</title><h1>{odd}</h1>{HostilePages.Story}<p>{odd}, said the harbour master, and forty boats moored there before noon.</p>{HostilePages.Story}"), Page.FromText($"{odd}\n{odd} said the harbour master, and forty boats moored there before noon.")])
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
}
