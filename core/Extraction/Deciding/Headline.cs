using Khabar.Extraction.Features;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Deciding;

/// <summary>Finds the block that is the article's headline.</summary>
internal static class Headline
{
    const int MaxWords = 40;
    const int LookBack = 12;
    const int MaxLinesBetween = 2;

    /// <summary>A line of which set phrases of furniture cover so much ("Photo Credit: …") is no headline, whatever its looks.</summary>
    const float FurnitureShare = 0.2f;

    /// <summary>The headline's block; -1 if there is none. Pages with markup say their titles; flattened text shows it by its place.</summary>
    public static int Find(PageAnalysis analysis, float[] probabilities)
    {
        if (analysis.TitleBlock >= 0)
            return analysis.TitleBlock;
        if (analysis.Page.HasMarkup)
            return -1;
        var facts = analysis.Texts.Facts;
        var body = Array.FindIndex(probabilities, p => p >= 0.5f);
        if (body < 0)
            return -1;
        // The body's first line is the headline if it is one by its looks and running text follows.
        if (body <= 1 && LooksLikeOne(facts[body]) && facts[body].Words >= 5 && LeadsToText(facts, body))
            return body;
        var best = -1;
        var bestScore = 0f;
        for (var i = Math.Max(0, body - LookBack); i < body; i++)
        {
            if (!LooksLikeOne(facts[i]) || facts[i].Words < 4)
                continue;
            var score = analysis.Vocabulary[i].InRunningText * Math.Min(facts[i].Words, 12) + (analysis.Repetition.Copies(i) > 1 ? 4 : 0) - 0.2f * (body - i);
            if (score > bestScore + 0.5f)
                (best, bestScore) = (i, score);
        }
        return bestScore > 1.5f ? best : -1;
    }

    /// <summary>True if running text follows, right away or after lines shorter than the headline: names and dates.</summary>
    static bool LeadsToText(TextFacts[] facts, int headline)
    {
        for (var i = headline + 1; i < Math.Min(facts.Length, headline + MaxLinesBetween + 2); i++)
            if (facts[i].Words >= facts[headline].Words)
                return facts[i].Ending >= 3 && facts[i].Words > facts[headline].Words;
        return false;
    }

    /// <summary>True if a block says the headline once more.</summary>
    public static bool IsCopy(PageAnalysis analysis, int block, int headline) =>
        headline >= 0 && block != headline && analysis.Texts.Facts[block].HashCount >= 3
        && analysis.Texts.Facts[block].Whole == analysis.Texts.Facts[headline].Whole;

    static bool LooksLikeOne(in TextFacts facts) =>
        facts.Words is > 1 and <= MaxWords && facts.Ending is not (4 or -1 or 2 or 1) && facts.Phrase.Whole == default && (facts.Phrase.Beginning == default || facts.Phrase.Covered < FurnitureShare) && facts.Phrase.Beginning != BlockKind.Byline
        && facts.Sentences <= 2 && facts.Beginning != 5 && !facts.HasAddress;
}
