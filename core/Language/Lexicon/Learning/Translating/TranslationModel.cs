using Khabar.Language.Lexicon.Learning.Aligning;

namespace Khabar.Language.Lexicon.Learning.Translating;

/// <summary>
/// How likely each word is translated by each it meets, in one direction: IBM model 1 (Brown et al., "The mathematics of statistical machine
/// translation", 1993) over the sentences' sets of words. A word may also stand for nothing of the other sentence. Immutable; thread-safe.
/// </summary>
internal sealed class TranslationModel
{
    const int Rounds = 6;

    /// <summary>How much likelier words that are known to be linked are before any text is read.</summary>
    const float HeadStart = 8;

    readonly float[] probabilities;

    TranslationModel(float[] probabilities) => this.probabilities = probabilities;

    /// <summary>The probability of a pair of words.</summary>
    public float this[int pair] => probabilities[pair];

    /// <summary>Estimates, by expectation maximisation, how likely English words are translated by Arabic ones.</summary>
    /// <param name="sentences">Every pair of whose words is among <paramref name="pairs"/>.</param>
    /// <param name="pairs">The pairs of words.</param>
    /// <param name="links">What is known before.</param>
    public static TranslationModel ToArabic(IReadOnlyList<SentencePair> sentences, WordPairs pairs, WordLinks links) =>
        Estimate(sentences, pairs, links, sentence => (sentence.Arabic, sentence.English), (made, given) => pairs[made, given], pair => pair.English);

    /// <summary>The same from Arabic to English.</summary>
    public static TranslationModel ToEnglish(IReadOnlyList<SentencePair> sentences, WordPairs pairs, WordLinks links) =>
        Estimate(sentences, pairs, links, sentence => (sentence.English, sentence.Arabic), (made, given) => pairs[given, made], pair => pair.Arabic);

    static TranslationModel Estimate(
        IReadOnlyList<SentencePair> sentences, WordPairs pairs, WordLinks links, Func<SentencePair, (int[] Made, int[] Given)> direct,
        Func<int, int, int> number, Func<(int Arabic, int English), int> given)
    {
        var givenOf = new int[pairs.Count];
        var probabilities = new float[pairs.Count];
        foreach (var (words, pair) in pairs.All)
        {
            givenOf[pair] = given(words);
            probabilities[pair] = 1 + HeadStart * links.Weight(words.Arabic, words.English);
        }
        var nothing = Shares(sentences.Select(sentence => direct(sentence).Made));
        var met = new List<int>();
        Normalize(probabilities, givenOf);
        for (int round = 0; round < Rounds; round++)
        {
            var counts = new float[probabilities.Length];
            foreach (var sentence in sentences)
            {
                var (madeWords, givenWords) = direct(sentence);
                foreach (int made in madeWords)
                {
                    float sum = nothing[made];
                    met.Clear();
                    foreach (int from in givenWords)
                    {
                        int pair = number(made, from);
                        met.Add(pair);
                        sum += probabilities[pair];
                    }
                    foreach (int pair in met)
                        counts[pair] += probabilities[pair] / sum;
                }
            }
            Normalize(counts, givenOf);
            probabilities = counts;
        }
        return new TranslationModel(probabilities);
    }

    /// <summary>The share of all words that each one has: how likely it is where it stands for nothing.</summary>
    static float[] Shares(IEnumerable<int[]> sentences)
    {
        var counts = new float[sentences.SelectMany(words => words).DefaultIfEmpty(-1).Max() + 1];
        float all = 0;
        foreach (int word in sentences.SelectMany(words => words))
        {
            counts[word]++;
            all++;
        }
        return [.. counts.Select(count => count / all)];
    }

    static void Normalize(float[] values, int[] givenOf)
    {
        var sums = new float[givenOf.DefaultIfEmpty(-1).Max() + 1];
        foreach (var (pair, value) in values.Index())
            sums[givenOf[pair]] += value;
        for (int pair = 0; pair < values.Length; pair++)
            values[pair] = sums[givenOf[pair]] > 0 ? values[pair] / sums[givenOf[pair]] : 0;
    }
}
