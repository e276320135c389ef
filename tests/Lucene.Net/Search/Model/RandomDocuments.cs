namespace Lucene.Net.Tests.Search.Model;

/// <summary>Makes random documents, few words being frequent and many rare, as in any language (Zipf's law).</summary>
internal static class RandomDocuments
{
    // Beside Latin letters some whose order as UTF-16 is not that of their code points.
    static readonly string[] Letters = ["a", "b", "c", "ا", "ب", "𐎠", "ﷺ"];

    /// <summary>Short documents of short words that resemble each other, some documents empty.</summary>
    public static string[][] Small(Random random, int count)
    {
        var words = Enumerable.Range(0, random.Next(5, 60))
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Letters[random.Next(Letters.Length)])))
            .ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => Words(random, words, random.Next(random.Next(10) == 0 ? 200 : 12)))];
    }

    /// <summary>Documents over a vocabulary of numbered words.</summary>
    public static string[][] Zipf(Random random, int count, int vocabulary, int length)
    {
        var words = Enumerable.Range(0, vocabulary).Select(i => "w" + i).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => Words(random, words, 1 + random.Next(2 * length)))];
    }

    static string[] Words(Random random, string[] words, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => words[(int)Math.Pow(words.Length, random.NextDouble()) % words.Length])];
}
