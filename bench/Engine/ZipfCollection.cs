using System.Text;

namespace Khabar.Bench.Engine;

/// <summary>
/// Short documents of made-up words whose frequencies follow Zipf's law (the word of rank r comes up about 1/(r + 2.7)^1.07 as often
/// as the first), with neighbours that depend on each other a little, so that phrases match. The same for the same number.
/// </summary>
internal static class ZipfCollection
{
    const int Words = 200_000;
    const int Seed = 20_260_101;

    public static BenchCollection Generate(int documents)
    {
        var random = new Random(Seed);
        var cumulative = Cumulative();
        var vocabulary = Enumerable.Range(0, Words).Select(Word).ToArray();
        var texts = new string[documents];
        var headlines = new List<string>();
        var text = new StringBuilder();
        var ranks = new int[40];
        for (var i = 0; i < documents; i++)
        {
            var length = random.Next(8, ranks.Length);
            text.Clear();
            for (var j = 0; j < length; j++)
            {
                // One word in five follows from the one before it.
                ranks[j] = j > 0 && random.Next(5) == 0 ? (ranks[j - 1] * 7 + 3) % 5_000 : Rank(cumulative, random.NextDouble());
                text.Append(j == 0 ? "" : " ").Append(vocabulary[ranks[j]]);
            }
            texts[i] = text.ToString();
            if (i % Math.Max(1, documents / 1_000) == 0 && headlines.Count < 1_000)
                headlines.Add(string.Join(' ', ranks.Take(random.Next(3, 9)).Select(r => vocabulary[r])));
        }
        return new BenchCollection($"zipf-{documents}", "standard", texts, headlines);
    }

    static double[] Cumulative()
    {
        var sums = new double[Words];
        var sum = 0.0;
        for (var r = 0; r < Words; r++) sums[r] = sum += Math.Pow(r + 2.7, -1.07);
        for (var r = 0; r < Words; r++) sums[r] /= sum;
        return sums;
    }

    static int Rank(double[] cumulative, double at)
    {
        var found = Array.BinarySearch(cumulative, at);
        return Math.Min(found >= 0 ? found : ~found, cumulative.Length - 1);
    }

    // Letters only, shorter for the more frequent, as in languages.
    static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + 26; rest > 0; rest /= 26) word.Append((char)('a' + rest % 26));
        return word.ToString();
    }
}
