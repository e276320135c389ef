using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Khabar.Extraction.Tests.Shared;

/// <summary>Precision, recall and their harmonic mean, each 0 to 1.</summary>
internal readonly record struct Score(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score Of(double kept, double wronglyKept, double missed) =>
        new(kept / Math.Max(1, kept + wronglyKept), kept / Math.Max(1, kept + missed));

    public override string ToString() => $"F1 {F1:0.0000}, precision {Precision:0.0000}, recall {Recall:0.0000}";
}

/// <summary>The measures of the shared scorer (score/extraction.py), counted as it counts.</summary>
internal static partial class Scores
{
    const int Shingle = 4;

    /// <summary>The words of a text, in order.</summary>
    public static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>Four-word shingles that two texts share, with multiplicity, over those of the text found and of the text expected.</summary>
    public static Score Shingles(string expected, string found)
    {
        var (gold, own) = (ShinglesOf(expected), ShinglesOf(found));
        double common = gold.Sum(pair => Math.Min(pair.Value, own.GetValueOrDefault(pair.Key)));
        return Score.Of(common, own.Values.Sum() - common, gold.Values.Sum() - common);
    }

    /// <summary>
    /// Words of lines rightly kept, wrongly kept and missed: the lines of the text found are aligned with those of the page in order, by
    /// the longest common subsequence weighted by words. Lines without a label do not count.
    /// </summary>
    public static (int Kept, int WronglyKept, int Missed) Lines(IReadOnlyList<(string Text, bool? IsContent)> page, string found)
    {
        var lines = page.Select(line => (Words: Words(line.Text), line.IsContent)).Where(line => line.Words.Length > 0).ToArray();
        var kept = found.Split('\n').Select(Words).Where(words => words.Length > 0).ToArray();
        var gain = new double[lines.Length + 1, kept.Length + 1];
        double Weight(int i) => lines[i].Words.Length * (lines[i].IsContent == true ? 1 : 0.999);
        bool Same(int i, int j) => lines[i].Words.AsSpan().SequenceEqual(kept[j]);
        for (var i = lines.Length - 1; i >= 0; i--)
            for (var j = kept.Length - 1; j >= 0; j--)
                gain[i, j] = Math.Max(Math.Max(gain[i + 1, j], gain[i, j + 1]), Same(i, j) ? Weight(i) + gain[i + 1, j + 1] : 0);
        int right = 0, wrong = 0, missed = 0, line = 0, next = 0;
        while (line < lines.Length)
        {
            var words = lines[line].Words.Length;
            if (next < kept.Length && Same(line, next) && gain[line, next] == Weight(line) + gain[line + 1, next + 1])
            {
                right += lines[line].IsContent == true ? words : 0;
                wrong += lines[line].IsContent == false ? words : 0;
                (line, next) = (line + 1, next + 1);
            }
            else if (next < kept.Length && gain[line, next] == gain[line, next + 1])
            {
                wrong += kept[next++].Length;
            }
            else
            {
                missed += lines[line++].IsContent == true ? words : 0;
            }
        }
        return (right, wrong + kept.Skip(next).Sum(words => words.Length), missed);
    }

    static Dictionary<string, int> ShinglesOf(string text)
    {
        var words = Words(text);
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(Math.Min(1, words.Length), words.Length - Shingle + 1); i++)
            CollectionsMarshal.GetValueRefOrAddDefault(shingles, string.Join(' ', words.Skip(i).Take(Shingle)), out _)++;
        return shingles;
    }

    [GeneratedRegex(@"[\p{L}\p{N}_]+")]
    private static partial Regex Word();
}
