using Khabar.Language.Arabic;
using static Khabar.Language.Arabic.ArabicLetters;

namespace Khabar.Language.Names;

/// <summary>
/// Further keys under which a name may stand in the other script, where the scripts spell by different rules. Which rules those are was counted over the
/// pairs of single words in CLDR and in FreeDict's dictionaries whose keys differ in one sound.
/// </summary>
internal static class SoundVariants
{
    /// <summary>Shorter keys fit too many words for a doubtful one.</summary>
    const int Shortest = SoundKey.MinLength + 1;

    /// <summary>Keys of a normalised Arabic word in Latin letters: none twice, none its own.</summary>
    /// <param name="word">The word with whatever is written together with it.</param>
    /// <param name="key">Its own key; null if it has none.</param>
    public static IEnumerable<string> InLatin(string word, string? key) =>
        Further(key, Separated(word).Concat(key is null ? [] : ArabicSpellings(word, key)));

    /// <summary>Keys of a normalised Latin word in Arabic letters: none twice, none its own.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">Its own key.</param>
    /// <param name="isName">True if it is surely a name: then it may have a preposition written before it.</param>
    public static IEnumerable<string> InArabic(string word, string key, bool isName) =>
        Further(key, LatinSpellings(word, key).Concat(isName ? OfName(key) : []));

    static IEnumerable<string> Further(string? own, IEnumerable<string> keys) =>
        keys.Where(key => key.Length is >= Shortest and <= SoundKey.MaxLength && key != own).Distinct();

    /// <summary>The waw of وستمنستر is the name's own; لتيموجين is "of Temüjin".</summary>
    static IEnumerable<string> Separated(string word)
    {
        int letters = word.Length - ArabicStemmer.WithoutArticle(word).Length;
        if (letters == 1)
            yield return KeyOf(word);
        if (letters <= 1 && word.Length > letters + 1 && word[letters] is Beh or Lam or Kaf or Feh)
            yield return KeyOf(word[(letters + 1)..]);
    }

    static IEnumerable<string> ArabicSpellings(string word, string key)
    {
        for (int i = 0; i < key.Length; i++)
        {
            // Michael is مايكل, Hulagu هولاكو, Bucharest بوخارست.
            if (key[i] is 'K' or 'X')
                yield return With(key, i, 'C');
            if (key[i] == 'K')
                yield return With(key, i, 'G');
        }
        // "Byzantine", "Iranian".
        if (word[^1] == Yeh || word.EndsWith("يه", StringComparison.Ordinal))
            yield return key + 'N';
        // French does not speak the last letter of Carnot and of Lavoisier.
        yield return key + 'T';
        yield return key + 'R';
    }

    static IEnumerable<string> LatinSpellings(string word, string key)
    {
        if (word.Contains("ch", StringComparison.Ordinal))
        {
            yield return KeyOf(word.Replace("ch", "k", StringComparison.Ordinal));
            yield return KeyOf(word.Replace("ch", "kh", StringComparison.Ordinal));
        }
        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] == 'G')
                yield return With(key, i, 'K');
        }
        // A first waw is taken for "and", and what is left of واغنر and ويسلي begins with a vowel.
        if (key[0] == 'W')
        {
            yield return key[1..];
            yield return (word[1] == 'a' ? 'A' : 'Y') + key[1..];
        }
        bool isOfPlace = word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ans", StringComparison.Ordinal) || word.EndsWith("ine", StringComparison.Ordinal);
        if (isOfPlace || key[^1] is 'T' or 'R')
            yield return key[..^1];
    }

    /// <summary>A name has a preposition written before it, and if it is one of many (Normans), Arabic makes its own plural of it.</summary>
    static IEnumerable<string> OfName(string key) => ["B" + key, "L" + key, .. key[^1] == 'S' ? [key[..^1]] : Array.Empty<string>()];

    static string With(string key, int index, char sound) => string.Concat(key.AsSpan(0, index), [sound], key.AsSpan(index + 1));

    static string KeyOf(string word)
    {
        Span<char> key = stackalloc char[SoundKey.MaxLength];
        return new string(key[..SoundKey.Write(word, key)]);
    }
}
