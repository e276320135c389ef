using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Metadata;

/// <summary>Chooses the headline: the one the page shows where the metadata agrees with it, else what the metadata says.</summary>
internal static class TitleChoice
{
    const int MaxWords = 40;

    /// <summary>The headline; empty if there is none.</summary>
    public static string Choose(PageAnalysis analysis, PageMetadata metadata, IReadOnlyList<ArticleBlock> blocks)
    {
        if (!analysis.Page.HasMarkup)
            return blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Text ?? "";
        if (analysis.TitleBlock >= 0 && analysis.Page.Elements[analysis.Page.Blocks[analysis.TitleBlock].Container].Tag == Tag.Heading1)
            return analysis.Page.Blocks[analysis.TitleBlock].Text;
        foreach (var title in metadata.Titles)
            if (Wording.Words.Count(title) is > 0 and <= MaxWords)
                return WithoutOutlet(title, metadata.Publishers);
        return blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline)?.Text ?? "";
    }

    /// <summary>Cuts the outlet's name off the end ("Headline - Outlet"), where it is known or short beside the rest.</summary>
    static string WithoutOutlet(string title, List<string> publishers)
    {
        foreach (var divider in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " » "])
        {
            var at = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var outlet = title[(at + divider.Length)..];
            var head = title[..at].TrimEnd();
            if (publishers.Any(publisher => publisher.Contains(outlet, StringComparison.OrdinalIgnoreCase) || outlet.Contains(publisher, StringComparison.OrdinalIgnoreCase))
                || divider is " | " && Wording.Words.Count(head) >= 3 && Wording.Words.Count(outlet) <= 4)
                return head;
        }
        return title;
    }
}
