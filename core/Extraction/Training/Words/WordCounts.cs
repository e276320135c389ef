using System.Globalization;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Training;

/// <summary>Counts on how many sites a word, or two in a row, stands in furniture and in articles.</summary>
sealed class WordCounts
{
    const int MinSites = 5;
    const int MaxEntries = 5000;
    const int MaxLength = 30;

    readonly Dictionary<ulong, (string Text, HashSet<string> Kept, HashSet<string> Removed)> words = [];

    /// <summary>Counts pages; those that were put into Arabic have no words of their own and must not be given.</summary>
    public WordCounts(IEnumerable<TrainingPage> pages)
    {
        foreach (var page in pages)
            for (var i = 0; i < page.Labels.Length; i++)
                if (!float.IsNaN(page.Labels[i]))
                    Count(page.Analysis.Page.Blocks[i].Text, page.Site, page.Labels[i] == 1);
    }

    /// <summary>The weights, as the extractor uses them.</summary>
    public WordWeights Weights() => new(Entries().Select(entry => KeyValuePair.Create(entry.Key, entry.Weight)));

    /// <summary>The weights as lines: the weight, then the word or the two.</summary>
    public IEnumerable<string> Lines() => Entries().Select(entry => $"{entry.Weight.ToString("0.##", CultureInfo.InvariantCulture)} {entry.Text}").Order(StringComparer.Ordinal);

    IEnumerable<(ulong Key, string Text, float Weight)> Entries()
    {
        double kept = 0, removed = 0;
        foreach (var (_, k, r) in words.Values)
            (kept, removed) = (kept + k.Count, removed + r.Count);
        var prior = Math.Log(removed / kept);
        return words.Where(pair => pair.Value.Kept.Count + pair.Value.Removed.Count >= MinSites)
            .Select(pair => (pair.Key, pair.Value.Text, Sites: pair.Value.Kept.Count + pair.Value.Removed.Count,
                Weight: (float)(Math.Log((pair.Value.Removed.Count + 0.7) / (pair.Value.Kept.Count + 0.7)) - prior)))
            .Where(entry => Math.Abs(entry.Weight) >= 0.7f)
            .OrderByDescending(entry => Math.Abs(entry.Weight) * Math.Sqrt(entry.Sites)).Take(MaxEntries)
            .Select(entry => (entry.Key, entry.Text, entry.Weight));
    }

    void Count(string text, string site, bool kept)
    {
        var position = 0;
        var before = 0UL;
        ReadOnlySpan<char> wordBefore = [];
        while (Words.Next(text, ref position, out var word))
        {
            var hash = Phrases.Fold(word);
            if (hash == 0 || word.Length > MaxLength)
                continue;
            Note(hash, [], word, site, kept);
            if (before != 0)
                Note(WordWeights.Pair(before, hash), wordBefore, word, site, kept);
            before = hash;
            wordBefore = text.AsSpan(position - word.Length, word.Length);
        }
    }

    void Note(ulong key, ReadOnlySpan<char> first, ReadOnlySpan<char> second, string site, bool kept)
    {
        if (!words.TryGetValue(key, out var entry))
            words[key] = entry = (first.IsEmpty ? Folded(second) : $"{Folded(first)} {Folded(second)}", [], []);
        (kept ? entry.Kept : entry.Removed).Add(site);
    }

    static string Folded(ReadOnlySpan<char> word) => string.Concat(word.ToArray().Select(Letters.Fold).Where(c => c != '\0'));
}
