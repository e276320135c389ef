using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Features;

/// <summary>The heading that stands above each block: what is listed under "Related" is not the article.</summary>
internal sealed class GoverningHeadings
{
    const int MaxWords = 14;
    const int MaxShort = 8;
    const float Whole = 0.9f;

    readonly int[] above;

    /// <summary>Finds the headings: heading elements, short lines in bold type or before a colon; in flattened text all short lines.</summary>
    public GoverningHeadings(PageContent page, TextFacts[] facts)
    {
        above = new int[facts.Length];
        var last = -1;
        for (var i = 0; i < facts.Length; i++)
        {
            above[i] = last;
            if (IsHeading(page, facts[i], i))
                last = i;
        }
    }

    /// <summary>The nearest heading before a block; -1 if there is none.</summary>
    public int Above(int block) => above[block];

    static bool IsHeading(PageContent page, in TextFacts facts, int i)
    {
        if (facts.HashCount == 0 || facts.Words > MaxWords)
            return false;
        var block = page.Blocks[i];
        if (block.Container < 0)
            return facts.Words <= MaxShort && facts.Ending is 0 or 2 or 3;
        var tag = page.Elements[block.Container].Tag;
        return tag.IsHeading() || tag == Tag.DefinitionTerm || facts.Words <= MaxShort && facts.Ending != 4
            && (facts.Ending == 2 || block.EmphasisedLength >= Whole * block.Text.Length);
    }
}
