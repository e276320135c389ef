using Khabar.Language.Names;

namespace Khabar.Language.Lexicon;

/// <summary>
/// Learns translations from texts that say the same in Arabic and English: IBM model 1 (Brown et al., "The mathematics of statistical machine
/// translation", 1993) in both directions over the texts' sets of words, agreed on by the geometric mean. Words that sound alike begin with a
/// head start; numbers are their own translation and are left out. Not thread-safe.
/// </summary>
public sealed class LexiconLearner
{
    /// <summary>Different words of a text that are looked at; those that follow are left out.</summary>
    public const int MostWords = 200;

    /// <summary>Pairs of words that may be thought of; more do not fit into memory.</summary>
    public const int MostCandidates = 20_000_000;

    const int Rounds = 6;

    /// <summary>How much likelier words that sound alike are before any text is read.</summary>
    const float HeadStart = 8;

    /// <summary>Pairs that are less likely are chance.</summary>
    const float LeastProbability = 0.1f;

    /// <summary>Words met in fewer texts together are chance, unless they sound alike.</summary>
    const int FewestTexts = 2;

    readonly WordSplitter splitter = new();
    readonly Vocabulary arabic = new(), english = new();
    readonly List<(int[] Arabic, int[] English)> texts = [];
    readonly Dictionary<(int Arabic, int English), int> candidates = [];
    readonly List<int> together = [];

    /// <summary>Takes two texts that say the same.</summary>
    /// <param name="arabicText">The Arabic one.</param>
    /// <param name="englishText">The English one.</param>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostCandidates"/> pairs of words.</exception>
    public void Add(string arabicText, string englishText)
    {
        int[] a = Words(arabicText, isArabic: true, arabic), e = Words(englishText, isArabic: false, english);
        foreach (int x in a)
        {
            foreach (int y in e)
            {
                if (!candidates.TryGetValue((x, y), out int pair))
                {
                    if (candidates.Count == MostCandidates)
                        throw new InvalidOperationException($"The texts hold more than {MostCandidates} pairs of words; learn from fewer or shorter ones.");
                    candidates.Add((x, y), pair = together.Count);
                    together.Add(0);
                }
                together[pair]++;
            }
        }
        texts.Add((a, e));
    }

    /// <summary>The translations that the texts added so far speak for, the likeliest first; weights above 0 and at most 1.</summary>
    public IReadOnlyList<LexiconEntry> Learn()
    {
        bool[] alike = new bool[together.Count];
        foreach (var (words, pair) in candidates)
            alike[pair] = arabic.Sounds[words.Arabic] is { } sound && sound == english.Sounds[words.English];
        float[] forward = Estimate(alike, english.Count, (a, e) => (a, e), pair => pair.English);
        float[] backward = Estimate(alike, arabic.Count, (a, e) => (e, a), pair => pair.Arabic);
        return
        [
            .. candidates
                .Where(candidate => together[candidate.Value] >= FewestTexts || alike[candidate.Value])
                .Select(candidate => new LexiconEntry(
                    english.Forms[candidate.Key.English], arabic.Forms[candidate.Key.Arabic], MathF.Sqrt(forward[candidate.Value] * backward[candidate.Value])))
                .Where(entry => entry.Weight >= LeastProbability)
                .OrderByDescending(entry => entry.Weight)
                .ThenBy(entry => entry.Source, StringComparer.Ordinal)
                .ThenBy(entry => entry.Target, StringComparer.Ordinal),
        ];
    }

    /// <summary>Expectation maximisation of the probability that a given word is translated by the other of its pair.</summary>
    float[] Estimate(bool[] alike, int givenWords, Func<int[], int[], (int[] Made, int[] Given)> direct, Func<(int Arabic, int English), int> givenOf)
    {
        var probability = new float[together.Count];
        for (int pair = 0; pair < probability.Length; pair++)
            probability[pair] = alike[pair] ? HeadStart : 1;
        Normalize(probability, givenWords, givenOf);
        for (int round = 0; round < Rounds; round++)
        {
            var counts = new float[probability.Length];
            foreach (var text in texts)
            {
                var (made, given) = direct(text.Arabic, text.English);
                bool fromArabic = ReferenceEquals(given, text.Arabic);
                foreach (int word in made)
                {
                    float sum = 0;
                    foreach (int source in given)
                        sum += probability[candidates[fromArabic ? (source, word) : (word, source)]];
                    foreach (int source in given)
                    {
                        int pair = candidates[fromArabic ? (source, word) : (word, source)];
                        counts[pair] += sum > 0 ? probability[pair] / sum : 0;
                    }
                }
            }
            Normalize(counts, givenWords, givenOf);
            probability = counts;
        }
        return probability;
    }

    void Normalize(float[] values, int givenWords, Func<(int Arabic, int English), int> givenOf)
    {
        var sums = new float[givenWords];
        foreach (var (words, pair) in candidates)
            sums[givenOf(words)] += values[pair];
        foreach (var (words, pair) in candidates)
            values[pair] = sums[givenOf(words)] > 0 ? values[pair] / sums[givenOf(words)] : 0;
    }

    int[] Words(string text, bool isArabic, Vocabulary vocabulary) =>
    [
        .. splitter.Split(text)
            .Where(word => word.IsArabic == isArabic && !char.IsAsciiDigit(word.Exact[0]))
            .DistinctBy(word => word.Stem)
            .Take(MostWords)
            .Select(vocabulary.Add),
    ];

    /// <summary>Words of one language, numbered by their stems.</summary>
    sealed class Vocabulary
    {
        readonly Dictionary<string, int> numbers = [];

        /// <summary>A form of each word that a lexicon's reader stems alike.</summary>
        public List<string> Forms { get; } = [];

        /// <summary>Each word's sound key; null if it has none.</summary>
        public List<string?> Sounds { get; } = [];

        public int Count => Forms.Count;

        public int Add(SplitWord word)
        {
            if (numbers.TryGetValue(word.Stem, out int number))
                return number;
            numbers.Add(word.Stem, Forms.Count);
            Forms.Add(word.Exact);
            Span<char> key = stackalloc char[SoundKey.MaxLength];
            int length = SoundKey.Write(word.IsArabic ? Arabic.ArabicStemmer.WithoutArticle(word.Exact) : word.Exact, key);
            Sounds.Add(length > 0 ? new string(key[..length]) : null);
            return Forms.Count - 1;
        }
    }
}
