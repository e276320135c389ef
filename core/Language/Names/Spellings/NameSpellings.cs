namespace Khabar.Language.Names.Spellings;

/// <summary>
/// The likeliest ways in which Arabic writes a name of Latin letters: a beam search over what each letter may become, costs adding up (the letter-by-letter
/// channel of Knight and Graehl, "Machine transliteration", 1998, with costs written by hand). Thread-safe.
/// </summary>
internal static class NameSpellings
{
    /// <summary>Spellings returned at most.</summary>
    public const int Most = 24;

    /// <summary>Beginnings kept at each place of the word.</summary>
    const int Beam = 48;

    /// <summary>Bits by which a beginning, or a spelling, may be less likely than the likeliest.</summary>
    const float Reach = 3.5f;

    /// <summary>Longer words are hardly names, and have a sound key that says enough.</summary>
    const int LongestWord = 16;

    static readonly SpellingTable Table = new("names/arabic-spellings");

    /// <summary>The spellings of a normalised word of the letters a to z, as <see cref="Arabic.ArabicNormalizer"/> writes them, likeliest first; none if it has other letters.</summary>
    public static IReadOnlyList<NameSpelling> InArabic(string word)
    {
        if (word.Length is 0 or > LongestWord)
            return [];
        string single = WithoutDoubleConsonants(word);
        var begun = new Dictionary<string, float>[single.Length + 1];
        begun[0] = new() { [""] = 0 };
        for (int place = 0; place < single.Length; place++)
        {
            if (begun[place] is not { } here)
                continue;
            float least = here.Values.Min();
            var likeliest = here.Where(pair => pair.Value <= least + Reach)
                .OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Beam).ToList();
            foreach (var rule in Table.At(single, place))
            {
                var there = begun[place + rule.From.Length] ??= [];
                foreach (var (beginning, cost) in likeliest)
                {
                    string longer = beginning + rule.To;
                    there[longer] = Math.Min(cost + rule.Cost, there.GetValueOrDefault(longer, float.MaxValue));
                }
            }
        }
        return
        [
            .. (begun[^1] ?? []).Where(pair => pair.Key.Length > 1)
                .Select(pair => new NameSpelling(pair.Key, MathF.Pow(2, -pair.Value)))
                .OrderByDescending(spelling => spelling.Likelihood).ThenBy(spelling => spelling.Text, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    /// <summary>Arabic writes a doubled consonant once.</summary>
    static string WithoutDoubleConsonants(string word) =>
        string.Concat(word.Where((letter, i) => i == 0 || letter != word[i - 1] || letter is 'a' or 'e' or 'i' or 'o' or 'u'));
}

/// <summary>A way to write a name.</summary>
/// <param name="Text">The name, as the index has it.</param>
/// <param name="Likelihood">How likely it is beside others, above 0 and at most 1.</param>
internal readonly record struct NameSpelling(string Text, float Likelihood);
