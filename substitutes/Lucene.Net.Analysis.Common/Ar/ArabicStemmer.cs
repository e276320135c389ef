namespace Lucene.Net.Analysis.Ar;

/// <summary>
/// Light stemming of normalized Arabic words ("light-10", Larkey, Ballesteros and Connell, Light Stemming for Arabic Information
/// Retrieval, 2007): takes off one prefix and the common suffixes. Stateless, thread-safe.
/// </summary>
public class ArabicStemmer
{
    /// <summary>ا</summary>
    public const char ALEF = '\u0627';

    /// <summary>ب</summary>
    public const char BEH = '\u0628';

    /// <summary>ة</summary>
    public const char TEH_MARBUTA = '\u0629';

    /// <summary>ت</summary>
    public const char TEH = '\u062A';

    /// <summary>ف</summary>
    public const char FEH = '\u0641';

    /// <summary>ك</summary>
    public const char KAF = '\u0643';

    /// <summary>ل</summary>
    public const char LAM = '\u0644';

    /// <summary>ن</summary>
    public const char NOON = '\u0646';

    /// <summary>ه</summary>
    public const char HEH = '\u0647';

    /// <summary>و</summary>
    public const char WAW = '\u0648';

    /// <summary>ي</summary>
    public const char YEH = '\u064A';

    static readonly string[] PrefixTexts = ["ال", "وال", "بال", "كال", "فال", "لل", "و"];
    static readonly string[] SuffixTexts = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

    /// <summary>The prefixes, in the order in which they are tried.</summary>
    public static IList<char[]> Prefixes { get; } = [.. PrefixTexts.Select(p => p.ToCharArray())];

    /// <summary>The suffixes, in the order in which they are tried.</summary>
    public static IList<char[]> Suffixes { get; } = [.. SuffixTexts.Select(s => s.ToCharArray())];

    /// <summary>Stems the first <paramref name="len"/> characters of <paramref name="s"/> in place and returns their new number.</summary>
    public virtual int Stem(char[] s, int len) => StemSuffix(s, StemPrefix(s, len));

    /// <summary>Takes off the first prefix that fits; what it leaves is moved to the front. Returns the new number of characters.</summary>
    public virtual int StemPrefix(char[] s, int len)
    {
        var word = s.AsSpan(0, len);
        var prefix = PrefixLength(word);
        word[prefix..].CopyTo(word);
        return len - prefix;
    }

    /// <summary>Takes off each suffix that fits, once, in order. Returns the new number of characters.</summary>
    public virtual int StemSuffix(char[] s, int len) => WithoutSuffixes(s.AsSpan(0, len));

    internal static int Stem(Span<char> word)
    {
        var prefix = PrefixLength(word);
        var length = WithoutSuffixes(word[prefix..]);
        if (prefix > 0) word.Slice(prefix, length).CopyTo(word);
        return length;
    }

    // Two letters must stay behind a prefix, three behind a single letter.
    static int PrefixLength(ReadOnlySpan<char> word)
    {
        foreach (var prefix in PrefixTexts)
            if (word.Length >= (prefix.Length == 1 ? 4 : prefix.Length + 2) && word.StartsWith(prefix))
                return prefix.Length;
        return 0;
    }

    // Two letters must stay before a suffix.
    static int WithoutSuffixes(ReadOnlySpan<char> word)
    {
        foreach (var suffix in SuffixTexts)
            if (word.Length >= suffix.Length + 2 && word.EndsWith(suffix))
                word = word[..^suffix.Length];
        return word.Length;
    }
}
