using Khabar.Extraction.Features;
using Khabar.Extraction.Templates;

namespace Khabar.Extraction.Deciding;

/// <summary>Decides what to keep from the probabilities, and says of every block what it is and why.</summary>
internal static class BlockNaming
{
    const float Even = 0.5f;
    const float Lenient = 0.2f;
    const int LeastWords = 40;

    /// <summary>Names all blocks of a page.</summary>
    public static ArticleBlock[] Name(PageAnalysis analysis, float[] probabilities, HostTemplate template)
    {
        var threshold = Threshold(analysis, probabilities);
        var headline = Headline.Find(analysis, probabilities);
        var named = new ArticleBlock[probabilities.Length];
        int first = Array.FindIndex(probabilities, p => p >= threshold), last = Array.FindLastIndex(probabilities, p => p >= threshold);
        for (var i = 0; i < named.Length; i++)
        {
            var kept = probabilities[i] >= threshold && i != headline && !Headline.IsCopy(analysis, i, headline);
            var kind = kept ? BodyKind.Of(analysis, i)
                : i == headline ? BlockKind.Headline
                : BoilerplateKind.Of(analysis, i, headline, first, last);
            var confidence = Math.Max(Even, kept ? probabilities[i] : i == headline || kind == BlockKind.DuplicateHeadline ? 1 : 1 - probabilities[i]);
            var block = analysis.Page.Blocks[i];
            named[i] = new ArticleBlock(block.Text, kind, kept, confidence, Reasons.For(analysis, template, i, kept, kind), block.Span);
        }
        return named;
    }

    /// <summary>An even chance, unless that leaves next to nothing of the page: then less certain blocks are better than none.</summary>
    static float Threshold(PageAnalysis analysis, float[] probabilities)
    {
        var words = 0;
        for (var i = 0; i < probabilities.Length; i++)
            words += probabilities[i] >= Even ? analysis.Texts.Facts[i].Words : 0;
        return words >= LeastWords ? Even : Lenient;
    }
}
