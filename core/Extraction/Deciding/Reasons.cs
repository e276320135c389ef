using Khabar.Extraction.Features;
using Khabar.Extraction.Templates;

namespace Khabar.Extraction.Deciding;

/// <summary>Puts the signals that speak for a decision into words.</summary>
internal static class Reasons
{
    /// <summary>The strongest signals, divided by commas.</summary>
    public static string For(PageAnalysis analysis, HostTemplate template, int i, bool kept, BlockKind kind)
    {
        ref readonly var facts = ref analysis.Texts.Facts[i];
        var links = analysis.LinkDensity(i);
        if (kind == BlockKind.Headline)
            return "the page's headline";
        if (kind == BlockKind.DuplicateHeadline)
            return "repeats the headline";
        if (!kept && HostFurniture.Is(analysis, template, i))
            return "stands on other pages of the site";
        return kept ? Kept(analysis, i, facts, links) : Removed(analysis, i, facts, links);
    }

    static string Kept(PageAnalysis analysis, int i, in TextFacts facts, float links)
    {
        var shape = facts.Words >= 10 && facts.Ending >= 3 ? "running text with a sentence's end" : facts.Words >= 10 ? "running text" : "short text among running text";
        if (analysis.Vocabulary[i].InArticleBody > 0.8f)
            return shape + ", in the page's own articleBody";
        if (analysis.Totals is { } totals && totals.IsInDensest(analysis.Page.Blocks[i].Container))
            return shape + ", in the densest element";
        return links < 0.2f ? shape + ", few links" : shape;
    }

    static string Removed(PageAnalysis analysis, int i, in TextFacts facts, float links)
    {
        if (facts.Phrase.Whole != default)
            return "consists of a set phrase";
        if (facts.Phrase.Anywhere != default && facts.Phrase.Covered >= 0.25f)
            return "has a set phrase";
        if (facts.Ending == -1)
            return "is cut off";
        if (analysis.Repetition.Copies(i) > 1 || analysis.Repetition.Openings(i) > 1 && facts.Words >= 5)
            return "is repeated on the page";
        if (links >= 0.5f)
            return "is mostly links";
        if (analysis.Totals is { } totals && !totals.IsInDensest(analysis.Page.Blocks[i].Container))
            return "stands outside the densest element";
        return facts.Words < 8 ? "short, apart from running text" : "unlike the body in place and wording";
    }
}
