using Khabar.Extraction.Dates;
using Khabar.Extraction.Features;

namespace Khabar.Extraction.Deciding;

/// <summary>Lowers the probability of lines before the text that say a date and little else: when it was written is no part of the body.</summary>
internal static class LeadingDates
{
    const int MaxWords = 5;
    const int SentenceEnd = 3;
    const float Doubtful = 0.1f;

    /// <summary>Changes the probabilities in place.</summary>
    public static void Lower(PageAnalysis analysis, float[] probabilities)
    {
        for (var i = 0; i < probabilities.Length; i++)
        {
            ref readonly var facts = ref analysis.Texts.Facts[i];
            if (probabilities[i] < 0.5f)
                continue;
            if (facts.Ending >= SentenceEnd)
                return;
            if (facts.Words <= MaxWords && facts.Digits > 0 && DateParser.Parse(analysis.Page.Blocks[i].Text, null) is not null)
                probabilities[i] = Doubtful;
        }
    }
}
