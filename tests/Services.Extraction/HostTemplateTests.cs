using Khabar.Extraction;
using Khabar.Extraction.Templates;
using Khabar.Services.Extraction.Templates;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Extraction.Tests;

/// <summary>The service's memory of hosts, and the file it is kept in.</summary>
public sealed class HostTemplateTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("khabar-templates").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_host_met_longest_ago_is_forgotten_first()
    {
        var templates = new HostTemplates(2);
        templates.Learn("a.example", Article("a"));
        templates.Learn("b.example", Article("b"));
        templates.Learn("a.example", Article("c"));
        templates.Learn("c.example", Article("d"));
        Assert.Equal(["c.example", "a.example"], templates.All().Select(host => host.Host));
        Assert.Equal((2, 0), (templates["a.example"].Pages, templates["b.example"].Pages));
    }

    [Fact]
    public void A_page_without_text_makes_no_host_known()
    {
        var templates = new HostTemplates(2);
        templates.Learn("a.example", Article(""));
        Assert.Empty(templates.All());
        Assert.Equal(0, templates.Changes);
    }

    [Fact]
    public async Task What_was_learned_outlasts_the_service()
    {
        var first = new HostTemplates(10);
        using (var keeper = Keeper(first))
        {
            await keeper.StartAsync(CancellationToken.None);
            first.Learn("a.example", Article("a"));
            first.Learn("b.example", Article("b"));
            await keeper.StopAsync(CancellationToken.None);
        }
        var second = new HostTemplates(10);
        using (var keeper = Keeper(second))
        {
            await keeper.StartAsync(CancellationToken.None);
            await keeper.StopAsync(CancellationToken.None);
        }
        Assert.Equal(["b.example", "a.example"], second.All().Select(host => host.Host));
        Assert.Equal(1, second["a.example"].Pages);
    }

    [Fact]
    public async Task A_damaged_file_is_passed_over_and_written_anew()
    {
        File.WriteAllBytes(TemplatesFile, [1, 2, 3]);
        Assert.Throws<InvalidDataException>(() => HostTemplateFile.Read(TemplatesFile, 10));
        var templates = new HostTemplates(10);
        using var keeper = Keeper(templates);
        await keeper.StartAsync(CancellationToken.None);
        Assert.Empty(templates.All());
        templates.Learn("a.example", Article("a"));
        await keeper.StopAsync(CancellationToken.None);
        Assert.Equal("a.example", Assert.Single(HostTemplateFile.Read(TemplatesFile, 10)).Host);
    }

    string TemplatesFile => Path.Combine(folder, "host-templates.bin");

    HostTemplateKeeper Keeper(HostTemplates templates) =>
        new(templates, Options.Create(new ExtractionOptions { TemplatesPath = TemplatesFile }), TimeProvider.System, NullLogger<HostTemplateKeeper>.Instance);

    /// <summary>An article of one long paragraph about its title; empty without one.</summary>
    static ExtractedArticle Article(string title)
    {
        ArticleBlock[] blocks = title.Length == 0 ? [] :
            [new ArticleBlock(string.Join(' ', Enumerable.Range(0, 20).Select(n => title + (char)('a' + n))), Khabar.Extraction.BlockKind.Paragraph, true, 1, "", default)];
        return new ExtractedArticle
        {
            Title = title, Byline = "", Publisher = "", Published = null, CanonicalUrl = "", LeadImageUrl = "", Language = "en", Blocks = blocks,
            Text = string.Join('\n', blocks.Select(block => block.Text)),
        };
    }
}
