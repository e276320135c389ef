using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Features;

/// <summary>Horizontal rules (hr), which often stand between the article and what follows.</summary>
internal sealed class Rules
{
    const int Far = 50;

    readonly int[] since;

    /// <summary>Finds the rules between a page's blocks.</summary>
    public Rules(PageContent page)
    {
        since = new int[page.Blocks.Count];
        var (element, distance) = (0, Far);
        for (var i = 0; i < since.Length; i++)
        {
            distance = Math.Min(Far, distance + 1);
            for (; element <= page.Blocks[i].Leaf; element++)
                if (page.Elements[element].Tag == Tag.Columns)
                    distance = 0;
            since[i] = distance;
        }
    }

    /// <summary>Blocks since the last rule, 0 right after it; 50 at most.</summary>
    public int Since(int block) => since[block];
}
