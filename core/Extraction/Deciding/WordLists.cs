using Khabar.Extraction.Features;

namespace Khabar.Extraction.Deciding;

/// <summary>
/// Lowers the probability of single words in a list of them, such as the tags below an article: they stand or fall together, though
/// one of them may be a word of the headline.
/// </summary>
internal static class WordLists
{
    const int LeastRun = 4;
    const int MostWords = 2;
    const float Even = 0.5f;
    const float Doubtful = 0.1f;

    /// <summary>Changes the probabilities in place.</summary>
    public static void Lower(PageAnalysis analysis, float[] probabilities)
    {
        var facts = analysis.Texts.Facts;
        for (var start = 0; start < facts.Length;)
        {
            var end = start;
            while (end < facts.Length && facts[end].Words <= MostWords && facts[end].Ending == 0)
                end++;
            var run = probabilities.AsSpan(start, end - start);
            var sum = 0f;
            foreach (var probability in run)
                sum += probability;
            if (run.Length >= LeastRun && sum < Even * run.Length)
                foreach (ref var probability in run)
                    probability = Math.Min(probability, Doubtful);
            start = end + 1;
        }
    }
}
