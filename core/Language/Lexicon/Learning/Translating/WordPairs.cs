using Khabar.Language.Lexicon.Learning.Aligning;

namespace Khabar.Language.Lexicon.Learning.Translating;

/// <summary>The pairs of an Arabic and an English word that meet in sentences, numbered from 0. Not thread-safe while it is added to.</summary>
internal sealed class WordPairs
{
    /// <summary>As many as fit into a gigabyte.</summary>
    public const int Most = 20_000_000;

    readonly Dictionary<(int Arabic, int English), int> numbers = [];
    readonly List<int> together = [];

    /// <summary>How many there are.</summary>
    public int Count => together.Count;

    /// <summary>Every pair with its number.</summary>
    public IEnumerable<KeyValuePair<(int Arabic, int English), int>> All => numbers;

    /// <summary>The number of a pair that was added.</summary>
    public int this[int arabic, int english] => numbers[(arabic, english)];

    /// <summary>In how many sentence pairs both words are.</summary>
    public int Together(int pair) => together[pair];

    /// <summary>Adds the pairs of words of a sentence pair; false, and nothing is added, if there would be more than <see cref="Most"/>.</summary>
    public bool TryAdd(SentencePair sentences)
    {
        if (numbers.Count + sentences.Arabic.Length * sentences.English.Length > Most)
            return false;
        foreach (int arabic in sentences.Arabic)
        {
            foreach (int english in sentences.English)
            {
                if (numbers.TryAdd((arabic, english), together.Count))
                    together.Add(0);
                together[numbers[(arabic, english)]]++;
            }
        }
        return true;
    }
}
