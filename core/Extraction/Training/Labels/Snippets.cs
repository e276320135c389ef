using Khabar.Extraction.Features;

namespace Khabar.Extraction.Training;

/// <summary>Labels blocks by snippets; a block that has none stays unlabelled.</summary>
static class Snippets
{
    public static float[] Label(PageAnalysis analysis, List<string> with, List<string> without)
    {
        var labels = new float[analysis.Page.Blocks.Count];
        Array.Fill(labels, float.NaN);
        foreach (var snippet in without)
            foreach (var i in Holding(analysis, snippet))
                labels[i] = 0;
        foreach (var snippet in with)
        {
            var holding = Holding(analysis, snippet);
            // The headline and teasers say the same as the body: only a snippet that is found once tells where it belongs.
            if (holding.Count == 1)
                labels[holding[0]] = 1;
        }
        return labels;
    }

    static List<int> Holding(PageAnalysis analysis, string snippet)
    {
        var folded = string.Join(' ', snippet.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var holding = new List<int>();
        for (var i = 0; i < analysis.Page.Blocks.Count; i++)
            if (folded.Length > 0 && analysis.Page.Blocks[i].Text.Contains(folded, StringComparison.Ordinal))
                holding.Add(i);
        return holding;
    }
}
