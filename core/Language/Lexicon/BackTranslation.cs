using System.Collections.Concurrent;

namespace Khabar.Language.Lexicon;

/// <summary>
/// Finds further translations of a word by way of the other language: what its translations translate back to are its synonyms, and theirs may be what a
/// text says ("teacher" → معلم → "instructor" → مدرس). A word reached by one way only is mostly another sense's. What was found is remembered, since it takes
/// hundreds of lookups. Thread-safe.
/// </summary>
internal sealed class BackTranslation(ILexicon lexicon)
{
    /// <summary>Ways that must lead to a word.</summary>
    const int FewestWays = 2;

    /// <summary>The weight of the best word found, beside the word's own translations.</summary>
    const float BestWeight = 0.6f;

    /// <summary>The power by which the others' shares, beside the best one's, become their weights.</summary>
    const float Power = 0.7f;

    const float LeastWeight = 0.05f;
    const int MostFound = 12;

    /// <summary>Words remembered; when there are more, all are looked up anew.</summary>
    const int MostRemembered = 8 * 1024;

    readonly ConcurrentDictionary<(string Stem, string Exact), IReadOnlyList<Translation>> remembered = [];

    /// <summary>The translations that the lexicon has of a word, then those found by way of the other language; none if the lexicon has none.</summary>
    public IReadOnlyList<Translation> Translate(string stem, string exact)
    {
        if (remembered.TryGetValue((stem, exact), out var known))
            return known;
        var translations = lexicon.Translate(stem, exact);
        if (translations.Count == 0)
            return translations;
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        return remembered[(stem, exact)] = Widen(stem, translations);
    }

    IReadOnlyList<Translation> Widen(string stem, IReadOnlyList<Translation> translations)
    {
        var found = new Dictionary<string, (float Share, int Ways)>();
        foreach (var (there, first) in Words(translations))
        {
            foreach (var (back, second) in Words(lexicon.Translate(there, "")))
            {
                if (back == stem)
                    continue;
                foreach (var (again, third) in Words(lexicon.Translate(back, "")))
                {
                    var (share, ways) = found.GetValueOrDefault(again);
                    found[again] = (share + first * second * third, ways + 1);
                }
            }
        }
        if (found.Count == 0)
            return translations;
        float best = found.Values.Max(word => word.Share);
        var known = translations.Where(translation => translation.Stems.Length == 1).Select(translation => translation.Stems[0]).ToHashSet();
        return
        [
            .. translations,
            .. found.Where(word => word.Value.Ways >= FewestWays && !known.Contains(word.Key))
                .Select(word => new Translation([word.Key], BestWeight * MathF.Pow(word.Value.Share / best, Power)))
                .Where(word => word.Weight >= LeastWeight)
                .OrderByDescending(word => word.Weight)
                .ThenBy(word => word.Stems[0], StringComparer.Ordinal)
                .Take(MostFound),
        ];
    }

    /// <summary>The translations of one word, each with its share; weights are square roots of what dictionaries say, so shares go by their squares.</summary>
    static IEnumerable<(string Stem, float Share)> Words(IReadOnlyList<Translation> translations)
    {
        float all = translations.Sum(translation => translation.Weight * translation.Weight);
        return translations.Where(translation => translation.Stems.Length == 1).Select(translation => (translation.Stems[0], translation.Weight * translation.Weight / all));
    }
}
