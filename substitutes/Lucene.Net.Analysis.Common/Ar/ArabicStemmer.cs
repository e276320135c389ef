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

    /// <summary>The prefixes, in the order in which they are tried.</summary>
    public static IList<char[]> Prefixes { get; } =
        [[ALEF, LAM], [WAW, ALEF, LAM], [BEH, ALEF, LAM], [KAF, ALEF, LAM], [FEH, ALEF, LAM], [LAM, LAM], [WAW]];

    /// <summary>The suffixes, in the order in which they are tried.</summary>
    public static IList<char[]> Suffixes { get; } =
    [
        [HEH, ALEF], [ALEF, NOON], [ALEF, TEH], [WAW, NOON], [YEH, NOON], [YEH, HEH], [YEH, TEH_MARBUTA], [HEH], [TEH_MARBUTA], [YEH],
    ];

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
    static int PrefixLength(ReadOnlySpan<char> word) => word switch
    {
        [ALEF, LAM, _, _, ..] or [LAM, LAM, _, _, ..] => 2,
        [WAW or BEH or KAF or FEH, ALEF, LAM, _, _, ..] => 3,
        [WAW, _, _, _, ..] => 1,
        _ => 0,
    };

    // Two letters must stay before a suffix.
    static int WithoutSuffixes(ReadOnlySpan<char> word)
    {
        if (word is not [.., ALEF or NOON or TEH or HEH or TEH_MARBUTA or YEH]) return word.Length;
        if (word is [_, _, .., HEH, ALEF]) word = word[..^2];
        if (word is [_, _, .., ALEF, NOON]) word = word[..^2];
        if (word is [_, _, .., ALEF, TEH]) word = word[..^2];
        if (word is [_, _, .., WAW, NOON]) word = word[..^2];
        if (word is [_, _, .., YEH, NOON]) word = word[..^2];
        if (word is [_, _, .., YEH, HEH]) word = word[..^2];
        if (word is [_, _, .., YEH, TEH_MARBUTA]) word = word[..^2];
        if (word is [_, _, .., HEH]) word = word[..^1];
        if (word is [_, _, .., TEH_MARBUTA]) word = word[..^1];
        if (word is [_, _, .., YEH]) word = word[..^1];
        return word.Length;
    }
}
