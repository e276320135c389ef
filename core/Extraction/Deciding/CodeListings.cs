using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Deciding;

/// <summary>
/// Raises the probability of preformatted text right between paragraphs of the body: code, a poem, a table set in type. It has neither
/// sentences nor known words, so that the models, which learned on news, take it for furniture.
/// </summary>
internal static class CodeListings
{
    const float Likely = 0.6f;
    const float LinkList = 0.5f;

    /// <summary>Changes the probabilities in place.</summary>
    public static void Raise(PageAnalysis analysis, float[] probabilities)
    {
        for (var i = 1; i + 1 < probabilities.Length; i++)
        {
            var container = analysis.Page.Blocks[i].Container;
            if (container >= 0 && analysis.Page.Elements[container].Tag == Tag.Preformatted && analysis.LinkDensity(i) < LinkList
                && IsParagraph(analysis, probabilities, i - 1) && IsParagraph(analysis, probabilities, i + 1))
                probabilities[i] = Math.Max(probabilities[i], Likely);
        }
    }

    static bool IsParagraph(PageAnalysis analysis, float[] probabilities, int i) =>
        probabilities[i] >= 0.5f && analysis.Page.Elements[analysis.Page.Blocks[i].Container].Tag is Tag.Paragraph or Tag.Preformatted;
}
