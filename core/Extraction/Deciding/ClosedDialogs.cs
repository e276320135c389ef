using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Deciding;

/// <summary>
/// Lowers the probability of what stands in dialogs that are not open: a page shows them when a reader asks for them, so they are no part
/// of the article, however much they read like one.
/// </summary>
internal static class ClosedDialogs
{
    const float Doubtful = 0.05f;

    /// <summary>Changes the probabilities in place.</summary>
    public static void Lower(PageAnalysis analysis, float[] probabilities)
    {
        var elements = analysis.Page.Elements;
        var isClosed = new bool[elements.Length];
        for (var e = 0; e < elements.Length; e++)
            isClosed[e] = elements[e].Parent >= 0 && isClosed[elements[e].Parent]
                || elements[e].Tag == Tag.Dialog && (elements[e].Words & MarkupWords.Hidden) != 0;
        for (var i = 0; i < probabilities.Length; i++)
            if (analysis.Page.Blocks[i].Container is >= 0 and var container && isClosed[container])
                probabilities[i] = Math.Min(probabilities[i], Doubtful);
    }
}
