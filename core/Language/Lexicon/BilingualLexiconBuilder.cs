using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Khabar.Language.Lexicon;

/// <summary>
/// Collects entries and builds a <see cref="BilingualLexicon"/>. Both texts of an entry are analysed as the index analyses text, so what
/// is looked up later is spelled alike. Not thread-safe.
/// </summary>
public sealed class BilingualLexiconBuilder
{
    /// <summary>Longer sources are explanations or sentences, which no query holds word by word.</summary>
    const int LongestSource = 4;

    /// <summary>Longer targets are explanations of a word that the other language has none for.</summary>
    const int LongestTarget = 3;

    readonly WordSplitter words = new();
    readonly Dictionary<string, Dictionary<string, float>> byStems = [];
    readonly Dictionary<string, Dictionary<string, float>> byExact = [];

    /// <summary>Adds entries, in both directions; those of one language, without words, or too long to be looked up are left out.</summary>
    public BilingualLexiconBuilder Add(IEnumerable<LexiconEntry> entries)
    {
        foreach (var entry in entries)
            Add(entry);
        return this;
    }

    /// <summary>The lexicon of all that was added.</summary>
    public BilingualLexicon Build() => new(
        Freeze(byStems),
        Freeze(byExact),
        byStems.Keys.Select(key => key.AsSpan().Count(' ') + 1).DefaultIfEmpty().Max());

    void Add(LexiconEntry entry)
    {
        if (!(entry.Weight > 0) || !float.IsFinite(entry.Weight))
            return;
        var source = words.Split(entry.Source);
        var target = words.Split(entry.Target);
        if (source.Count == 0 || target.Count == 0 || source[0].IsArabic == target[0].IsArabic)
            return;
        Add(source, target, entry.Weight);
        Add(target, source, entry.Weight);
    }

    void Add(List<SplitWord> source, List<SplitWord> target, float weight)
    {
        if (source.Count > LongestSource || target.Count > LongestTarget)
            return;
        string translation = Key(target);
        Add(byStems, Key(source), translation, weight);
        if (source.Count == 1)
            Add(byExact, BilingualLexicon.ExactKey(source[0].Exact), translation, weight);
    }

    static void Add(Dictionary<string, Dictionary<string, float>> table, string source, string target, float weight)
    {
        if (!table.TryGetValue(source, out var targets))
            table.Add(source, targets = []);
        targets[target] = targets.GetValueOrDefault(target) + weight;
    }

    static string Key(List<SplitWord> words) => BilingualLexicon.Key([.. words.Select(word => word.Stem)]);

    static FrozenDictionary<string, ImmutableArray<Translation>> Freeze(Dictionary<string, Dictionary<string, float>> table)
    {
        var ranking = new TranslationRanking(table.Values);
        return table.ToFrozenDictionary(source => source.Key, source => ranking.Rank(source.Value));
    }
}
