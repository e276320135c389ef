using System.Globalization;

namespace Khabar.Extraction.Wording;

/// <summary>
/// Words and pairs of words that the furniture of many sites has and their articles have not, or the other way round, with the
/// logarithm of the odds (Model/*-weights.txt, learned by core/Extraction/Training).
/// </summary>
internal sealed class WordWeights
{
    readonly LearnedTable weights;

    /// <summary>Weights by hash: of a folded word, or of two by <see cref="Pair"/>.</summary>
    public WordWeights(IEnumerable<KeyValuePair<ulong, float>> weights) => this.weights = new LearnedTable([.. weights]);

    /// <summary>What a text's words weigh together; above zero speaks for furniture.</summary>
    /// <param name="Mean">Mean weight of the words.</param>
    /// <param name="Highest">The highest weight of a word or pair.</param>
    /// <param name="Lowest">The lowest weight of a word or pair.</param>
    /// <param name="Strong">How many words and pairs weigh 1.5 or more.</param>
    public readonly record struct Sum(float Mean, float Highest, float Lowest, int Strong);

    /// <summary>Weighs folded words.</summary>
    public Sum Weigh(ReadOnlySpan<ulong> words)
    {
        float total = 0, highest = 0, lowest = 0;
        var strong = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (weights.TryGet(words[i], out var weight))
                Add(weight);
            if (i > 0 && weights.TryGet(Pair(words[i - 1], words[i]), out weight))
                Add(weight);
        }
        return new Sum(total / Math.Max(1, words.Length), highest, lowest, strong);

        void Add(float weight)
        {
            total += weight;
            highest = Math.Max(highest, weight);
            lowest = Math.Min(lowest, weight);
            strong += weight >= 1.5f ? 1 : 0;
        }
    }

    /// <summary>The key of two words in a row.</summary>
    public static ulong Pair(ulong first, ulong second) => (first * 31 + second) * 0x9E3779B97F4A7C15;

    /// <summary>Reads weights: a line has the weight, then the word or the two.</summary>
    public static WordWeights Read(IEnumerable<string> lines) => new(lines.Select(line =>
    {
        var words = line.Split(' ');
        var weight = float.Parse(words[0], CultureInfo.InvariantCulture);
        var first = Phrases.Fold(words[1]);
        return KeyValuePair.Create(words.Length == 2 ? first : Pair(first, Phrases.Fold(words[2])), weight);
    }));
}
