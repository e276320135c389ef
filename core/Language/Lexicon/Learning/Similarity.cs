using Khabar.Language.Lexicon.Learning.Translating;

namespace Khabar.Language.Lexicon.Learning;

/// <summary>
/// How much an Arabic and an English text have in common: the cosine of their words, each weighed by its rarity, where an English word meets the surest
/// of its links that the Arabic text has. Immutable; thread-safe.
/// </summary>
internal sealed class Similarity(WordLinks links, WordRarity arabicRarity, WordRarity englishRarity)
{
    /// <summary>Added to each text's sum of squares: what short texts have in common is chance more often.</summary>
    const float Damping = 10;

    /// <summary>From 0, nothing in common, to about 1.</summary>
    /// <param name="arabic">The Arabic text's different words, ascending.</param>
    /// <param name="english">The English text's different words.</param>
    public float Of(int[] arabic, int[] english)
    {
        float shared = Shared(arabic, english);
        return shared == 0 ? 0 : shared / MathF.Sqrt(Squares(arabic, arabicRarity) * Squares(english, englishRarity));
    }

    /// <summary>The rare words that both have, each counted by its rarity and the link's weight.</summary>
    public float Shared(int[] arabic, int[] english)
    {
        float sum = 0;
        foreach (int word in english)
        {
            float best = 0;
            foreach (var link in links.Of(word))
            {
                if (Array.BinarySearch(arabic, link.Arabic) >= 0)
                    best = Math.Max(best, Value(word, link));
            }
            sum += best;
        }
        return sum;
    }

    /// <summary>What it says that an English word meets one of its links.</summary>
    public float Value(int english, WordLink link) => link.Weight * englishRarity.Of(english) * arabicRarity.Of(link.Arabic);

    static float Squares(int[] words, WordRarity rarity)
    {
        float sum = Damping;
        foreach (int word in words)
            sum += rarity.Of(word) * rarity.Of(word);
        return sum;
    }
}
