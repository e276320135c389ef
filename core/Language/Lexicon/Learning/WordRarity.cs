namespace Khabar.Language.Lexicon.Learning;

/// <summary>How much a word says: the logarithm of how many texts there are for each that has it (Spärck Jones 1972), as a share of the most it can be. Immutable.</summary>
internal sealed class WordRarity
{
    readonly float[] values;

    /// <summary>Counts the texts that each word is in.</summary>
    /// <param name="words">How many words the vocabulary has.</param>
    /// <param name="texts">The words of each text; one that is repeated counts once.</param>
    public WordRarity(int words, IReadOnlyCollection<int[]> texts)
    {
        var counts = new int[words];
        foreach (int[] text in texts)
        {
            foreach (int word in text)
                counts[word]++;
        }
        double most = Math.Log(texts.Count + 1);
        values = [.. counts.Select(count => (float)(Math.Log((texts.Count + 1.0) / Math.Max(count, 1)) / most))];
    }

    /// <summary>From 0, a word of every text, to 1.</summary>
    public float Of(int word) => values[word];
}
