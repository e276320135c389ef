namespace Lucene.Net.Analysis.Ar;

/// <summary>
/// Writes Arabic letters that are often confused the same way: hamza and madda on alef are dropped, final yeh without dots becomes
/// yeh, teh marbuta becomes heh; vowel signs and tatweel are taken out. Stateless, thread-safe.
/// </summary>
public class ArabicNormalizer
{
    /// <summary>ا</summary>
    public const char ALEF = '\u0627';

    /// <summary>آ</summary>
    public const char ALEF_MADDA = '\u0622';

    /// <summary>أ</summary>
    public const char ALEF_HAMZA_ABOVE = '\u0623';

    /// <summary>إ</summary>
    public const char ALEF_HAMZA_BELOW = '\u0625';

    /// <summary>ي</summary>
    public const char YEH = '\u064A';

    /// <summary>ى</summary>
    public const char DOTLESS_YEH = '\u0649';

    /// <summary>ة</summary>
    public const char TEH_MARBUTA = '\u0629';

    /// <summary>ه</summary>
    public const char HEH = '\u0647';

    /// <summary>ـ, stretches a word and means nothing.</summary>
    public const char TATWEEL = '\u0640';

    /// <summary>Sign for -an.</summary>
    public const char FATHATAN = '\u064B';

    /// <summary>Sign for -un.</summary>
    public const char DAMMATAN = '\u064C';

    /// <summary>Sign for -in.</summary>
    public const char KASRATAN = '\u064D';

    /// <summary>Sign for a.</summary>
    public const char FATHA = '\u064E';

    /// <summary>Sign for u.</summary>
    public const char DAMMA = '\u064F';

    /// <summary>Sign for i.</summary>
    public const char KASRA = '\u0650';

    /// <summary>Sign for a double consonant.</summary>
    public const char SHADDA = '\u0651';

    /// <summary>Sign for no vowel.</summary>
    public const char SUKUN = '\u0652';

    const char First = ALEF_MADDA;
    const char Nothing = '\0';

    // What each character from First to SUKUN is written as.
    static readonly char[] Normal = MakeTable();

    /// <summary>Normalizes the first <paramref name="len"/> characters of <paramref name="s"/> in place and returns their new number.</summary>
    public virtual int Normalize(char[] s, int len) => Normalize(s.AsSpan(0, len));

    internal static int Normalize(Span<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            var at = c - First;
            var normal = (uint)at < (uint)Normal.Length ? Normal[at] : c;
            if (normal != Nothing) text[length++] = normal;
        }
        return length;
    }

    static char[] MakeTable()
    {
        var table = new char[SUKUN - First + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)(First + i);
        table[ALEF_MADDA - First] = table[ALEF_HAMZA_ABOVE - First] = table[ALEF_HAMZA_BELOW - First] = ALEF;
        table[DOTLESS_YEH - First] = YEH;
        table[TEH_MARBUTA - First] = HEH;
        table[TATWEEL - First] = Nothing;
        table.AsSpan(FATHATAN - First).Fill(Nothing);
        return table;
    }
}
