using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Deciding;

/// <summary>Names a block that is a part of the body.</summary>
internal static class BodyKind
{
    const int MaxLevels = 5;
    const int MaxHeadingWords = 15;
    const int MaxCaptionWords = 60;

    /// <summary>The kind of a kept block.</summary>
    public static BlockKind Of(PageAnalysis analysis, int i)
    {
        var block = analysis.Page.Blocks[i];
        if (block.IsTable)
            return BlockKind.Table;
        return block.Container >= 0 ? ByMarkup(analysis.Page, block) : ByLooks(analysis, i);
    }

    /// <summary>The nearest element that tells decides: a quotation within a figure is one, and so is what its class calls a pull quote.</summary>
    static BlockKind ByMarkup(PageContent page, PageBlock block)
    {
        var element = block.Container;
        if (page.Elements[element].Tag.IsHeading())
            return BlockKind.Heading;
        for (var level = 0; level < MaxLevels && element > 0; level++, element = page.Elements[element].Parent)
        {
            switch (page.Elements[element].Tag)
            {
                case Tag.ListItem or Tag.Definition:
                    return BlockKind.ListItem;
                case Tag.DefinitionTerm:
                    return BlockKind.Heading;
                case Tag.Quote:
                    return BlockKind.Quote;
                case Tag.Caption:
                    return BlockKind.Caption;
                case Tag.Body or Tag.Main or Tag.Article:
                    return BlockKind.Paragraph;
            }
            if ((page.Elements[element].Words & MarkupWords.Quote) != 0)
                return BlockKind.Quote;
            if (page.Elements[element].Tag == Tag.Figure || page.IsNamed(element, "caption"))
                return BlockKind.Caption;
        }
        return BlockKind.Paragraph;
    }

    static BlockKind ByLooks(PageAnalysis analysis, int i)
    {
        var facts = analysis.Texts.Facts[i];
        if (facts.Beginning == 5)
            return analysis.Page.Blocks[i].Text[0] == '>' ? BlockKind.Quote : BlockKind.ListItem;
        if (facts.Phrase.Anywhere == BlockKind.PhotoCredit && facts.Words <= MaxCaptionWords
            && (facts.Phrase.Beginning == BlockKind.PhotoCredit || facts.Phrase.Ending == BlockKind.PhotoCredit || facts.ClosingBrackets > 0))
            return BlockKind.Caption;
        var next = i + 1 < analysis.Texts.Facts.Length ? analysis.Texts.Facts[i + 1] : default;
        return facts.Words <= MaxHeadingWords && facts.Ending is 0 or 2 or 3 && facts.Sentences <= 1 && next.Words > facts.Words ? BlockKind.Heading : BlockKind.Paragraph;
    }
}
