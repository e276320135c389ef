using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Deciding;

/// <summary>Names a block that is no part of the body: by what it says, then by where it stands.</summary>
internal static class BoilerplateKind
{
    const int MaxLevels = 8;
    const int MaxCreditWords = 8;
    const int MaxWordsOfItem = 3; // of a menu in one line, its items divided by bars or bullets

    /// <summary>The kind of a removed block; <paramref name="first"/> and <paramref name="last"/> bound the body, -1 if there is none.</summary>
    public static BlockKind Of(PageAnalysis analysis, int i, int headline, int first, int last)
    {
        ref readonly var facts = ref analysis.Texts.Facts[i];
        if (Headline.IsCopy(analysis, i, headline))
            return BlockKind.DuplicateHeadline;
        if (facts.Phrase.Whole != default)
            return facts.Phrase.Whole;
        if (facts.HasCopyright)
            return BlockKind.Footer;
        if (facts.Phrase.Beginning is not default(BlockKind) and var beginning && (facts.Phrase.Covered >= 0.3f || facts.Words <= 12) && Fits(beginning, facts, i, first))
            return beginning;
        if (facts.Dividers >= 2 && facts.Words <= MaxWordsOfItem * (facts.Dividers + 1))
            return BlockKind.Navigation;
        if (facts.Ending == -1 && facts.Words >= 5)
            return BlockKind.RelatedStoryTeaser;
        if (facts.Words <= 12 && (facts.HasClock || facts.HasYear) && facts.Digits >= 4)
            return BlockKind.Dateline;
        if (ByMarkup(analysis, i, first) is not default(BlockKind) and var kind)
            return kind;
        if (facts.Phrase.Anywhere is not default(BlockKind) and var anywhere && (facts.Phrase.Covered >= 0.15f || facts.Words >= 10 && facts.Phrase.Covered > 0) && Fits(anywhere, facts, i, first))
            return anywhere;
        return ByPlace(analysis, i, first, last);
    }

    /// <summary>Names of authors and dates stand before the body; a long text that begins "By the time…" is no byline.</summary>
    static bool Fits(BlockKind kind, in TextFacts facts, int i, int first) => kind switch
    {
        BlockKind.Byline => facts.Words <= 14 && (first < 0 || i <= first + 2),
        BlockKind.Dateline => facts.Words <= 16,
        BlockKind.Navigation => facts.Words <= 14,
        _ => true,
    };

    static BlockKind ByMarkup(PageAnalysis analysis, int i, int first)
    {
        var page = analysis.Page;
        ref readonly var facts = ref analysis.Texts.Facts[i];
        var element = page.Blocks[i].Leaf;
        for (var level = 0; level < MaxLevels && element > 0; level++, element = page.Elements[element].Parent)
        {
            var words = page.Elements[element].Words;
            var tag = page.Elements[element].Tag;
            if (tag is Tag.Caption or Tag.Figure || facts.Words <= MaxCreditWords && page.IsNamed(element, "credit"))
                return BlockKind.PhotoCredit;
            for (var n = 0; n < Groups.Length; n++)
                if ((words >> Groups[n].Bit & 1) != 0)
                    return Groups[n].Kind == BlockKind.AuthorBiography && Fits(BlockKind.Byline, facts, i, first) && facts.Sentences == 0
                        ? BlockKind.Byline
                        : Groups[n].Kind;
            if (tag == Tag.Navigation)
                return BlockKind.Navigation;
            if (tag == Tag.Footer && level > 0)
                return BlockKind.Footer;
        }
        return default;
    }

    /// <summary>Groups of markup words (markup-words.txt) that name boilerplate, the surest first.</summary>
    static readonly (int Bit, BlockKind Kind)[] Groups =
    [
        (11, BlockKind.CookieNotice), (2, BlockKind.Comments), (1, BlockKind.RelatedStoryTeaser), (4, BlockKind.Advertisement),
        (10, BlockKind.SubscriptionPrompt), (3, BlockKind.ShareBar), (6, BlockKind.Footer), (5, BlockKind.Navigation),
        (8, BlockKind.AuthorBiography), (9, BlockKind.Dateline),
    ];

    static BlockKind ByPlace(PageAnalysis analysis, int i, int first, int last)
    {
        ref readonly var facts = ref analysis.Texts.Facts[i];
        if (analysis.Repetition.Openings(i) > 1 && facts.Words >= 6)
            return BlockKind.RelatedStoryTeaser;
        if (last >= 0 && i > last && i <= last + 3 && facts.Words >= 15 && facts.Sentences >= 1 && analysis.LinkDensity(i) < 0.4f)
            return BlockKind.AuthorBiography;
        if (facts.Words >= 5 && (analysis.LinkDensity(i) >= 0.5f || last >= 0 && i > last))
            return BlockKind.RelatedStoryTeaser;
        if (facts.Words < 5 && (analysis.LinkDensity(i) >= 0.5f || first >= 0 && i < first || facts.Words <= 2))
            return BlockKind.Navigation;
        return BlockKind.OtherBoilerplate;
    }
}
