using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Deciding;

/// <summary>Names a block that is a part of the body.</summary>
internal static class BodyKind
{
    const int MaxLevels = 4;

    /// <summary>The kind of a kept block.</summary>
    public static BlockKind Of(PageAnalysis analysis, int i)
    {
        var block = analysis.Page.Blocks[i];
        if (block.IsTable)
            return BlockKind.Table;
        return block.Container >= 0 ? ByMarkup(analysis, block) : ByLooks(analysis, i);
    }

    static BlockKind ByMarkup(PageAnalysis analysis, PageBlock block)
    {
        var element = block.Container;
        for (var level = 0; level < MaxLevels && element > 0; level++, element = analysis.Page.Elements[element].Parent)
        {
            var tag = analysis.Page.Elements[element].Tag;
            if (tag.IsHeading() && level == 0)
                return BlockKind.Heading;
            switch (tag)
            {
                case Tag.ListItem or Tag.Definition:
                    return BlockKind.ListItem;
                case Tag.DefinitionTerm:
                    return BlockKind.Heading;
                case Tag.Quote:
                    return BlockKind.Quote;
                case Tag.Caption or Tag.Figure:
                    return BlockKind.Caption;
            }
        }
        return BlockKind.Paragraph;
    }

    static BlockKind ByLooks(PageAnalysis analysis, int i)
    {
        var facts = analysis.Texts.Facts[i];
        if (facts.Beginning == 5)
            return BlockKind.ListItem;
        var next = i + 1 < analysis.Texts.Facts.Length ? analysis.Texts.Facts[i + 1] : default;
        return facts.Words <= 15 && facts.Ending is 0 or 2 or 3 && facts.Sentences <= 1 && next.Words > facts.Words ? BlockKind.Heading : BlockKind.Paragraph;
    }
}
