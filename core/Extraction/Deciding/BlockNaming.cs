using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Deciding;

/// <summary>Decides what to keep from the probabilities, and says of every block what it is and why.</summary>
internal static class BlockNaming
{
    const float Threshold = 0.5f;

    /// <summary>Names all blocks of a page.</summary>
    public static ArticleBlock[] Name(PageAnalysis analysis, float[] probabilities)
    {
        var headline = Headline.Find(analysis, probabilities);
        var named = new ArticleBlock[probabilities.Length];
        int first = Array.FindIndex(probabilities, p => p >= Threshold), last = Array.FindLastIndex(probabilities, p => p >= Threshold);
        for (var i = 0; i < named.Length; i++)
        {
            var kept = probabilities[i] >= Threshold && i != headline && !Headline.IsCopy(analysis, i, headline);
            var kind = kept ? BodyKind.Of(analysis, i)
                : i == headline ? BlockKind.Headline
                : BoilerplateKind.Of(analysis, i, headline, first, last);
            var confidence = kept == probabilities[i] >= Threshold ? Math.Max(probabilities[i], 1 - probabilities[i]) : Math.Max(0.5f, probabilities[i]);
            var block = analysis.Page.Blocks[i];
            named[i] = new ArticleBlock(block.Text, kind, kept, confidence, Reasons.For(analysis, i, kept, kind), block.Span);
        }
        return named;
    }
}
