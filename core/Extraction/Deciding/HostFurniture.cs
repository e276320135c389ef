using Khabar.Extraction.Features;
using Khabar.Extraction.Templates;

namespace Khabar.Extraction.Deciding;

/// <summary>Lowers the probability of blocks that several articles of the host show.</summary>
internal static class HostFurniture
{
    const int LeastWords = 3;
    const float Doubtful = 0.03f;

    /// <summary>Changes the probabilities in place.</summary>
    public static void Lower(PageAnalysis analysis, HostTemplate template, float[] probabilities)
    {
        if (template.Pages == 0)
            return;
        for (var i = 0; i < probabilities.Length; i++)
            if (Is(analysis, template, i))
                probabilities[i] = Math.Min(probabilities[i], Doubtful);
    }

    /// <summary>True if several articles of the host show a block.</summary>
    public static bool Is(PageAnalysis analysis, HostTemplate template, int block)
    {
        ref readonly var facts = ref analysis.Texts.Facts[block];
        return facts.HashCount >= LeastWords && template.IsFurniture(facts.Whole);
    }
}
