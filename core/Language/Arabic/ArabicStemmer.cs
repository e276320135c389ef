using static Khabar.Language.Arabic.ArabicLetters;
using Words = System.Collections.Generic.HashSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Khabar.Language.Arabic;

/// <summary>
/// A light stemmer in the line of light10 (Larkey, Ballesteros and Connell 2007): clitics, then endings, and never a letter from
/// inside. What it does beyond: words that begin with a waw, ba or lam of their own keep it, single prepositions leave long words,
/// attached pronouns of all persons and the dual go, an imperfect verb is one whatever its person, and broken plurals are looked up.
/// Expects normalised words; allocates nothing.
/// </summary>
internal static class ArabicStemmer
{
    /// <summary>So many letters must be left by whatever is taken away.</summary>
    const int ShortestStem = 2;

    /// <summary>So many where light10's two would leave a part of the root: after signs of number and pronouns of two letters.</summary>
    const int ShortestBeforeLongSuffix = 3;

    /// <summary>From this length on a word's first ba or lam is taken for a preposition.</summary>
    const int ShortestWithPreposition = 6;

    /// <summary>From this length on a stem's first letter may be a verb's person: many verbs have only two letters more (تقع, يقع).</summary>
    const int ShortestWithPerson = 3;

    static readonly string[] Articles = ["وبال", "وكال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال"];
    static readonly string[] LongPronouns = ["هما", "هم", "هن", "ها", "كم", "كن", "نا"];
    static readonly string[] Numbers = ["تين", "تان", "ات", "ان", "ون", "ين", "وا"];

    static readonly Words WawWords = WordList.Set("arabic/waw-words", ArabicNormalizer.Normalize);
    static readonly Words PrepositionWords = WordList.Set("arabic/preposition-words", ArabicNormalizer.Normalize);
    static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Singulars =
        WordList.FirstOfLine("arabic/broken-plurals", ArabicNormalizer.Normalize);

    /// <summary>Writes the stem to <paramref name="stem"/>, which is as long as the word at least or cuts it, and returns its length, at least 1.</summary>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        var rest = SingularOr(WithoutPrefixes(word));
        rest = SingularOr(WithoutPronoun(rest));
        rest = WithoutSuffix(rest, Numbers, ShortestBeforeLongSuffix);
        rest = SingularOr(WithoutRelation(rest));
        int length = CopyWithoutHamza(rest, stem);
        // "She requires" and "he requires" are one verb; nouns that begin with either letter hardly meet.
        if (length >= ShortestWithPerson && stem[0] == Teh)
            stem[0] = Yeh;
        return length;
    }

    /// <summary>The word without conjunction, article and preposition; itself if it has none.</summary>
    public static ReadOnlySpan<char> WithoutPrefixes(ReadOnlySpan<char> word)
    {
        var bare = WithoutArticle(word);
        bool hadArticle = bare.Length < word.Length - 1;
        bool hasPreposition = !hadArticle && bare.Length >= ShortestWithPreposition && bare[0] is Beh or Lam
            && !BeginsLike(PrepositionWords, bare) && !Singulars.ContainsKey(bare);
        return hasPreposition ? bare[1..] : bare;
    }

    /// <summary>The word without conjunction and article; itself if it has none.</summary>
    public static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word)
    {
        var bare = WithoutPrefix(word, Articles);
        bool hasAnd = bare.Length == word.Length && word.Length > ShortestStem + 1 && word[0] == Waw && !BeginsLike(WawWords, word);
        return hasAnd ? WithoutPrefix(word[1..], Articles) : bare;
    }

    static ReadOnlySpan<char> WithoutPronoun(ReadOnlySpan<char> word)
    {
        var rest = WithoutSuffix(word, LongPronouns, ShortestBeforeLongSuffix);
        return rest.Length < word.Length ? rest : WithoutLetter(word, Heh, ShortestStem);
    }

    /// <summary>Feminine, relation and indefinite endings, one letter at a time.</summary>
    static ReadOnlySpan<char> WithoutRelation(ReadOnlySpan<char> word)
    {
        word = WithoutLetter(word, Heh, ShortestStem);
        word = WithoutLetter(word, Alef, ShortestStem + 1);
        word = WithoutLetter(word, Yeh, ShortestStem);
        // A noun's own ta has a long vowel before it (بيوت, الكويت), that of "she was born" (ولدت) has none.
        return word.Length > 1 && word[^2] is Waw or Yeh ? word : WithoutLetter(word, Teh, ShortestStem + 1);
    }

    static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> word, string[] prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (word.Length >= prefix.Length + ShortestStem && word.StartsWith(prefix, StringComparison.Ordinal))
                return word[prefix.Length..];
        }
        return word;
    }

    static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> word, string[] suffixes, int shortest)
    {
        foreach (string suffix in suffixes)
        {
            if (word.Length >= suffix.Length + shortest && word.EndsWith(suffix, StringComparison.Ordinal))
                return word[..^suffix.Length];
        }
        return word;
    }

    static ReadOnlySpan<char> WithoutLetter(ReadOnlySpan<char> word, char letter, int shortest) =>
        word.Length > shortest && word[^1] == letter ? word[..^1] : word;

    static bool BeginsLike(Words beginnings, ReadOnlySpan<char> word)
    {
        for (int length = word.Length; length >= ShortestStem; length--)
        {
            if (beginnings.Contains(word[..length]))
                return true;
        }
        return false;
    }

    static ReadOnlySpan<char> SingularOr(ReadOnlySpan<char> word) => Singulars.TryGetValue(word, out string? singular) ? singular : word;

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
}
