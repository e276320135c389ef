using Khabar.Language.Lexicon.Learning.Aligning;

namespace Khabar.Language.Lexicon.Learning.Translating;

/// <summary>
/// Makes one lexicon of the models of both directions: of pairs of words that each direction chooses for the other in some sentence (the intersection
/// of alignments; Och and Ney, "A systematic comparison of various statistical alignment models", 2003), likely enough by their geometric mean.
/// </summary>
internal sealed class Symmetrization(IReadOnlyList<SentencePair> sentences, WordPairs pairs, TranslationModel toArabic, TranslationModel toEnglish)
{
    /// <summary>Words that are known to be linked and less likely are chance; so are unknown words.</summary>
    const float LeastProbability = 0.1f;

    /// <summary>What is learned of a word that a lexicon knows otherwise must be surer, the more so if it knows both.</summary>
    const float LeastOfOneKnown = 0.3f, LeastOfBothKnown = 0.6f;

    /// <summary>Words that met in fewer sentences are chance, unless they are linked.</summary>
    const int FewestSentences = 2;

    /// <summary>The translations, likeliest first.</summary>
    /// <param name="given">What was known before.</param>
    public IReadOnlyList<LearnedPair> Learned(WordLinks given)
    {
        bool[] chosen = Chosen();
        return
        [
            .. pairs.All
                .Where(pair => chosen[pair.Value])
                .Select(pair => (pair.Value, Learned: new LearnedPair(pair.Key.Arabic, pair.Key.English, MathF.Sqrt(toArabic[pair.Value] * toEnglish[pair.Value]))))
                .Where(pair => IsSure(pair.Value, pair.Learned, given))
                .Select(pair => pair.Learned)
                .OrderByDescending(pair => pair.Probability)
                .ThenBy(pair => pair.English)
                .ThenBy(pair => pair.Arabic),
        ];
    }

    bool IsSure(int pair, LearnedPair learned, WordLinks given)
    {
        if (given.Weight(learned.Arabic, learned.English) > 0)
            return learned.Probability >= LeastProbability;
        float least = (given.IsKnownArabic(learned.Arabic), given.IsKnownEnglish(learned.English)) switch
        {
            (true, true) => LeastOfBothKnown,
            (false, false) => LeastProbability,
            _ => LeastOfOneKnown,
        };
        return learned.Probability >= least && pairs.Together(pair) >= FewestSentences;
    }

    /// <summary>Which pairs both directions choose somewhere.</summary>
    bool[] Chosen()
    {
        var chosen = new bool[pairs.Count];
        foreach (var (arabic, english) in sentences)
        {
            foreach (int a in english.Length == 0 ? [] : arabic)
            {
                int e = english.MaxBy(word => toArabic[pairs[a, word]]);
                if (arabic.MaxBy(word => toEnglish[pairs[word, e]]) == a)
                    chosen[pairs[a, e]] = true;
            }
        }
        return chosen;
    }
}
