using Khabar.Extraction.Features;

namespace Khabar.Extraction.Deciding;

/// <summary>
/// Corrects the models on pages of a few lines, such as a brief or one paragraph pasted in. The models learned on whole pages, where a lone
/// sentence is rarely the article; here it is all there is. What is a set phrase of furniture from end to end is not.
/// </summary>
internal static class ShortPages
{
    const int LeastWords = 40;
    const int SentenceWords = 5;
    const int SentenceEnd = 3;
    const float LinkList = 0.5f;
    const float Likely = 0.6f;
    const float Doubtful = 0.05f;

    /// <summary>Changes the probabilities in place, if they leave next to nothing of the page.</summary>
    public static void Correct(PageAnalysis analysis, float[] probabilities)
    {
        var facts = analysis.Texts.Facts;
        var words = 0;
        for (var i = 0; i < facts.Length; i++)
            words += probabilities[i] >= 0.5f ? facts[i].Words : 0;
        if (words >= LeastWords)
            return;
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Phrase.Whole != default)
                probabilities[i] = Math.Min(probabilities[i], Doubtful);
            else if (facts[i].Words >= SentenceWords && facts[i].Ending >= SentenceEnd && facts[i].Phrase.Covered < LinkList && analysis.LinkDensity(i) < LinkList)
                probabilities[i] = Math.Max(probabilities[i], Likely);
        }
    }
}
