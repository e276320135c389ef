using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Khabar.Language.Identification;

/// <summary>
/// Tells the languages of one script apart by a sum of log-likelihood ratios over function words, telling letters and character
/// trigrams (Cavnar and Trenkle 1994; Dunning 1994, "Statistical identification of language"). Immutable; thread-safe; scoring allocates nothing.
/// </summary>
internal sealed class LanguageModel
{
    public const int MaxLanguages = 32;
    const int MaxWord = 32;
    const float TrigramSmoothing = 0.35f;
    const float TrigramWeight = 0.6f;
    const float LongestRatio = 4f;
    const float WordWeight = 1.6f;
    const float LetterWeight = 1.2f;
    const float Unlisted = 0.02f;

    readonly WeightTable weights; // rows of MaxLanguages, so that whole vectors can be added
    readonly SearchValues<char> letters; // those that tell languages apart: most do not

    public LanguageModel(LanguageProfile[] profiles)
    {
        if (profiles.Length > MaxLanguages)
            throw new InvalidOperationException($"More than {MaxLanguages} languages share the script {profiles[0].Script}.");
        Tags = [.. profiles.Select(p => p.Tag)];
        Priors = [.. profiles.Select(p => p.Prior)];
        var rows = new Dictionary<ulong, float[]>();
        Learn(rows, profiles, p => p.Words, WordKey, WordWeight);
        Learn(rows, profiles, p => p.Letters, letter => LetterKey(letter[0]), LetterWeight);
        LearnTrigrams(rows, profiles);
        weights = new WeightTable(rows, MaxLanguages);
        letters = SearchValues.Create([.. profiles.SelectMany(p => p.Letters).Select(letter => letter[0])]);
    }

    /// <summary>The languages, in the order of the scores.</summary>
    public string[] Tags { get; }

    /// <summary>What the scores start from: how much likelier a language is than others before a word is read.</summary>
    public float[] Priors { get; }

    /// <summary>Adds what one word says about each language to <paramref name="scores"/>, which has room for <see cref="MaxLanguages"/>.</summary>
    public void Score(ReadOnlySpan<char> word, Span<float> scores)
    {
        Span<char> folded = stackalloc char[MaxWord + 2];
        int length = Fold(word, folded);
        Add(WordKey(folded[1..(length + 1)]), scores);
        for (int i = 0; i < length; i++)
        {
            Add(TrigramKey(folded[i], folded[i + 1], folded[i + 2]), scores);
            if (letters.Contains(folded[i + 1]))
                Add(LetterKey(folded[i + 1]), scores);
        }
    }

    /// <summary>Lower-cases a word without its marks between two spaces; returns its length, which <see cref="MaxWord"/> bounds.</summary>
    static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int length = 0;
        folded[0] = ' ';
        foreach (char c in word)
        {
            if (WordReader.IsSkipped(c))
                continue;
            if (length == MaxWord)
                break;
            folded[++length] = char.ToLowerInvariant(c);
        }
        folded[length + 1] = ' ';
        return length;
    }

    void Add(ulong key, Span<float> scores)
    {
        var row = this.weights.Row(key);
        if (row.IsEmpty)
            return;
        var weights = MemoryMarshal.Cast<float, Vector<float>>(row);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores[..MaxLanguages]);
        int vectors = (Tags.Length + Vector<float>.Count - 1) / Vector<float>.Count;
        for (int i = 0; i < vectors; i++)
            sums[i] += weights[i];
    }

    /// <summary>Words or letters: what few languages list speaks for them, what all list says nothing.</summary>
    void Learn(Dictionary<ulong, float[]> rows, LanguageProfile[] profiles, Func<LanguageProfile, string[]> items, Func<string, ulong> key, float weight)
    {
        for (int language = 0; language < profiles.Length; language++)
        {
            foreach (string item in items(profiles[language]))
                Row(rows, key(item))[language] = 1;
        }
        foreach (var row in rows.Values.Where(row => row.All(x => x is 0 or 1)))
        {
            float mean = row.Average();
            for (int i = 0; i < row.Length; i++)
                row[i] = weight * MathF.Log((row[i] + Unlisted) / (mean + Unlisted));
        }
    }

    void LearnTrigrams(Dictionary<ulong, float[]> rows, LanguageProfile[] profiles)
    {
        var counts = new Dictionary<ulong, float[]>();
        var totals = new float[profiles.Length];
        var folded = new char[MaxWord + 2];
        for (int language = 0; language < profiles.Length; language++)
        {
            // Function words count once more as text: they are what a short sentence is made of.
            string text = profiles[language].Text + ' ' + string.Join(' ', profiles[language].Words);
            var words = new WordReader(text);
            while (words.MoveNext())
            {
                int length = Fold(text.AsSpan(words.Start..words.End), folded);
                for (int i = 0; i < length; i++)
                {
                    ulong key = TrigramKey(folded[i], folded[i + 1], folded[i + 2]);
                    ref float[]? row = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
                    (row ??= new float[profiles.Length])[language]++;
                    totals[language]++;
                }
            }
        }
        float smoothingTotal = TrigramSmoothing * counts.Count;
        foreach (var (key, count) in counts)
        {
            var row = Row(rows, key);
            for (int i = 0; i < row.Length; i++)
                row[i] = MathF.Log((count[i] + TrigramSmoothing) / (totals[i] + smoothingTotal));
            float mean = MathF.Log(row.Average(MathF.Exp));
            for (int i = 0; i < row.Length; i++)
                row[i] = TrigramWeight * Math.Clamp(row[i] - mean, -LongestRatio, LongestRatio);
        }
    }

    float[] Row(Dictionary<ulong, float[]> rows, ulong key)
    {
        ref float[]? row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, key, out _);
        return row ??= new float[Tags.Length];
    }

    // Three kinds of keys share one table, told apart by the top two bits: 00 trigram, 01 letter, 1x word.
    static ulong TrigramKey(char a, char b, char c) => (ulong)a << 32 | (ulong)b << 16 | c;

    static ulong LetterKey(char letter) => 1UL << 62 | letter;

    static ulong WordKey(string word) => WordKey(word.AsSpan());

    /// <summary>FNV-1a, 64 bits.</summary>
    static ulong WordKey(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
            hash = (hash ^ c) * 1099511628211;
        return hash | 1UL << 63;
    }
}
