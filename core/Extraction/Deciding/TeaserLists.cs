using Khabar.Extraction.Features;

namespace Khabar.Extraction.Deciding;

/// <summary>
/// Lowers the probability of blocks that are teasers beyond doubt: several cut-off texts in a row, or a cut-off text that begins as
/// another block does. The models see single signs; these make a list.
/// </summary>
internal static class TeaserLists
{
    const int LeastRun = 3;
    const int LeastWords = 5;
    const float Doubtful = 0.05f;

    /// <summary>Changes the probabilities in place.</summary>
    public static void Lower(PageAnalysis analysis, float[] probabilities)
    {
        var facts = analysis.Texts.Facts;
        for (var start = 0; start < facts.Length;)
        {
            var end = start;
            while (end < facts.Length && IsCutOff(facts[end]))
                end++;
            for (var i = start; i < end; i++)
                if (end - start >= LeastRun || analysis.Repetition.Openings(i) > 1)
                    probabilities[i] = Math.Min(probabilities[i], Doubtful);
            start = end + 1;
        }
    }

    static bool IsCutOff(in TextFacts facts) => facts.Ending == -1 && facts.Words >= LeastWords;
}
