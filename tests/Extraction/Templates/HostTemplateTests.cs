using Khabar.Extraction.Templates;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Templates;

/// <summary>What the articles of one host have in common is learned and left out.</summary>
public sealed class HostTemplateTests(ITestOutputHelper output)
{
    const string Refrain = "The harbour towns have been friends for two hundred years, and their councils meet every spring to renew the old promise of help.";

    static readonly string[] Subjects = ["ferry", "bakery", "library", "orchestra", "lighthouse", "market", "school", "mill"];

    readonly ArticleExtractor extractor = new();

    [Fact]
    public void What_several_articles_of_a_host_show_is_removed_from_the_next()
    {
        var template = Subjects[..4].Aggregate(HostTemplate.Empty, (known, subject) => known.With(extractor.Extract(Story(subject))));
        var without = extractor.Extract(Story("mill"));
        Assert.Contains(Refrain, without.Text);

        var article = extractor.Extract(Story("mill"), template);
        Assert.DoesNotContain(Refrain, article.Text);
        Assert.Contains("new mill", article.Text);
        Assert.Equal("stands on other pages of the site", Assert.Single(article.Removed, block => block.Text == Refrain).Reason);
    }

    [Fact]
    public void Two_articles_are_not_enough()
    {
        var template = Subjects[..2].Aggregate(HostTemplate.Empty, (known, subject) => known.With(extractor.Extract(Story(subject))));
        Assert.False(template.IsFurniture(Refrain));
        Assert.True(template.With(extractor.Extract(Story("school"))).IsFurniture(Refrain));
    }

    [Fact]
    public void An_article_that_is_met_again_teaches_nothing()
    {
        var template = HostTemplate.Empty.With(extractor.Extract(Story("ferry")));
        Assert.Same(template, template.With(extractor.Extract(Story("ferry"))));
        // Another edition: the same text under a new headline.
        Assert.Same(template, template.With(extractor.Extract(Page.FromHtml(Html("ferry").Replace("gets its ferry", "ferry at last", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Digits_case_and_punctuation_make_no_difference()
    {
        var template = Subjects[..3].Aggregate(HostTemplate.Empty, (known, subject) => known.With(extractor.Extract(Story(subject))));
        Assert.True(template.IsFurniture(Refrain.ToUpperInvariant() + " (3)"));
    }

    [Fact]
    public void The_template_stays_small_and_old_pages_fade()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var template = Subjects[..3].Aggregate(HostTemplate.Empty, (known, subject) => known.With(extractor.Extract(Story(subject))));
        for (var page = 0; page < 120; page++)
            template = template.With(Article(Enumerable.Range(0, 60).Select(_ => string.Join(' ', Enumerable.Range(0, 20).Select(_ => Word(random))))));
        Assert.InRange(template.Blocks, 1, HostTemplate.MaxBlocks);
        Assert.InRange(template.Pages, 1, HostTemplate.MaxPages + 1);
        Assert.False(template.IsFurniture(Refrain));
    }

    [Fact]
    public void What_is_written_can_be_read()
    {
        var template = Subjects.Aggregate(HostTemplate.Empty, (known, subject) => known.With(extractor.Extract(Story(subject))));
        using var file = new MemoryStream();
        template.Write(new BinaryWriter(file));
        file.Position = 0;
        var read = HostTemplate.Read(new BinaryReader(file));
        Assert.Equal((template.Pages, template.Blocks, true), (read.Pages, read.Blocks, read.IsFurniture(Refrain)));
        Assert.Same(read, read.With(extractor.Extract(Story("mill"))));
    }

    [Fact]
    public void What_is_damaged_is_not_read()
    {
        Assert.Throws<EndOfStreamException>(() => HostTemplate.Read(new BinaryReader(new MemoryStream([3, 1, 0, 0]))));
        Assert.Throws<InvalidDataException>(() => HostTemplate.Read(new BinaryReader(new MemoryStream([0xFF, 0xFF, 0x7F]))));
    }

    static Page Story(string subject) => Page.FromHtml(Html(subject));

    static string Html(string subject) => $"""
        <html lang="en"><head><title>Town gets its {subject}</title></head><body><main><article><h1>Town gets its {subject}</h1>
        <p>The new {subject} opened on Monday after years of work, and the mayor said that nobody in the valley would want to be without a {subject} again.</p>
        <p>Forty people built the {subject} together, most of them after their own work was done, and each of them has a favourite story about that {subject}.</p>
        <p>{Refrain}</p>
        <p>A second {subject} may follow before long, the council said, if there is still money when the first {subject} has been paid for in full.</p>
        </article></main></body></html>
        """;

    static ExtractedArticle Article(IEnumerable<string> paragraphs)
    {
        ArticleBlock[] blocks = [.. paragraphs.Select(text => new ArticleBlock(text, BlockKind.Paragraph, true, 1, "", default))];
        return new ExtractedArticle
        {
            Title = blocks[0].Text, Byline = "", Publisher = "", Published = null, CanonicalUrl = "", LeadImageUrl = "", Language = "en", Blocks = blocks,
            Text = string.Join('\n', blocks.Select(block => block.Text)),
        };
    }

    static string Word(Random random) => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))));
}
