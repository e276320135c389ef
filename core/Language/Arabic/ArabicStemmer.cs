using static Khabar.Language.Arabic.ArabicLetters;

namespace Khabar.Language.Arabic;

/// <summary>
/// A light stemmer in the line of light10 (Larkey, Ballesteros and Connell 2007): clitics, then endings, and never a letter from
/// inside. What it does beyond: words that begin with a waw of their own keep it, attached pronouns of both kinds and the dual
/// go, single prepositions leave long words, and broken plurals are looked up. Expects normalised words; allocates nothing.
/// </summary>
internal static class ArabicStemmer
{
    /// <summary>So many letters must be left by whatever is taken away.</summary>
    const int ShortestStem = 2;

    /// <summary>After a two-letter pronoun a word of three letters must be left: shorter ones are mostly no pronouns.</summary>
    const int ShortestBeforePronoun = 3;

    /// <summary>From this length on a word's first ba or lam is taken for a preposition.</summary>
    const int LongestWithOwnPreposition = 6;

    static readonly string[] Articles = ["وبال", "وكال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال"];
    static readonly string[] Pronouns = ["هما", "هم", "هن", "ها", "كم", "كن", "نا", "ه"];
    static readonly string[] Numbers = ["تين", "تان", "ات", "ان", "ون", "ين", "وا"];
    static readonly string[] Relations = ["يه", "ه"];

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WawWords = WordList.Set("arabic/waw-words", Normalized);
    static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Singulars =
        WordList.FirstOfLine("arabic/broken-plurals", Normalized);

    /// <summary>The word without conjunction, article and preposition; itself if it has none.</summary>
    public static ReadOnlySpan<char> WithoutPrefixes(ReadOnlySpan<char> word)
    {
        var bare = WithoutArticle(word);
        if (bare.Length < word.Length)
            return bare;
        if (word.Length > ShortestStem + 1 && word[0] == Waw && !HasOwnWaw(word))
            bare = WithoutArticle(word[1..]);
        if (bare.Length >= LongestWithOwnPreposition && bare[0] is Beh or Lam && Singular(bare) is null)
            bare = bare[1..];
        return bare;
    }

    /// <summary>Writes the stem to <paramref name="stem"/>, which is as long as the word at least or cuts it, and returns its length, at least 1.</summary>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        var rest = WithoutPrefixes(word);
        rest = Singular(rest) ?? rest;
        rest = Without(rest, Pronouns);
        rest = Singular(rest) ?? rest;
        rest = Without(rest, Numbers);
        rest = Without(rest, Relations);
        if (rest.Length > ShortestStem && rest[^1] == Yeh)
            rest = rest[..^1];
        if (rest.Length > ShortestStem + 2 && rest[^1] == Teh)
            rest = rest[..^1];
        if (rest.Length > ShortestStem + 1 && rest[^1] == Alef)
            rest = rest[..^1];
        rest = Singular(rest) ?? rest;
        return CopyWithoutHamza(rest, stem);
    }

    static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word)
    {
        foreach (string article in Articles)
        {
            if (word.Length >= article.Length + ShortestStem && word.StartsWith(article, StringComparison.Ordinal))
                return word[article.Length..];
        }
        return word;
    }

    static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, string[] suffixes)
    {
        foreach (string suffix in suffixes)
        {
            int shortest = suffixes == Pronouns && suffix.Length > 1 ? ShortestBeforePronoun : ShortestStem;
            if (word.Length >= suffix.Length + shortest && word.EndsWith(suffix, StringComparison.Ordinal))
                return word[..^suffix.Length];
        }
        return word;
    }

    static bool HasOwnWaw(ReadOnlySpan<char> word)
    {
        for (int length = word.Length; length >= ShortestStem; length--)
        {
            if (WawWords.Contains(word[..length]))
                return true;
        }
        return false;
    }

    static string? Singular(ReadOnlySpan<char> word) => Singulars.TryGetValue(word, out string? singular) ? singular : null;

    /// <summary>A hamza's seat changes with the ending after it, and typing it is often left out.</summary>
    static int CopyWithoutHamza(ReadOnlySpan<char> word, Span<char> stem)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (c != Hamza && length < stem.Length)
                stem[length++] = c;
        }
        if (length > 0)
            return length;
        stem[0] = Hamza;
        return 1;
    }

    static string Normalized(string word)
    {
        Span<char> normalized = stackalloc char[word.Length * MaxExpansion];
        return new string(normalized[..ArabicNormalizer.Normalize(word, normalized)]);
    }
}
