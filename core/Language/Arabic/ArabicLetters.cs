using System.Text;

namespace Khabar.Language.Arabic;

/// <summary>
/// What each character of the Arabic blocks stands for in an index: presentation forms are spelled out (Unicode NFKC), Persian and
/// Urdu variants become the Arabic letter they stand for, digits become ASCII, marks and tatweel vanish.
/// </summary>
internal static class ArabicLetters
{
    public const char Hamza = 'ء', Alef = 'ا', Beh = 'ب', TehMarbuta = 'ة', Teh = 'ت', Seen = 'س', Feh = 'ف', Kaf = 'ك', Lam = 'ل',
        Meem = 'م', Noon = 'ن', Heh = 'ه', Waw = 'و', AlefMaqsura = 'ى', Yeh = 'ي';

    /// <summary>The longest that one character can become.</summary>
    public const int MaxExpansion = 18;

    const int BlockStart = 0x0600, BlockEnd = 0x0900;
    const int FormsStart = 0xFB50, FormsEnd = 0xFF00;

    static readonly string?[] Block = Fill(BlockStart, BlockEnd);
    static readonly string?[] Forms = Fill(FormsStart, FormsEnd);

    /// <summary>What a character becomes: "" if it vanishes, null if it stays as it is.</summary>
    public static string? Fold(char c) => c switch
    {
        >= (char)BlockStart and < (char)BlockEnd => Block[c - BlockStart],
        >= (char)FormsStart and < (char)FormsEnd => Forms[c - FormsStart],
        _ => IsInvisible(c) ? "" : null,
    };

    /// <summary>True for a letter, mark, digit or form of the Arabic script.</summary>
    public static bool IsArabic(char c) =>
        c is >= '\u0600' and < '\u0780' or >= '\u08A0' and < '\u0900' or >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFEFF';

    /// <summary>Joiners, direction marks and the like, which editors and web pages leave inside words.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or '\uFEFF';

    static string?[] Fill(int start, int end)
    {
        var table = new string?[end - start];
        for (int c = start; c < end; c++)
        {
            string folded = Spell((char)c);
            table[c - start] = folded.Length == 1 && folded[0] == c ? null : folded;
        }
        return table;
    }

    static string Spell(char c)
    {
        if (char.IsSurrogate(c))
            return c.ToString();
        var spelled = new StringBuilder();
        foreach (char part in c.ToString().Normalize(NormalizationForm.FormKC))
        {
            if (part is 'ـ' or ' ' || IsInvisible(part) || char.GetUnicodeCategory(part) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            spelled.Append(char.IsDigit(part) ? (char)('0' + (int)char.GetNumericValue(part)) : Letter(part));
        }
        return spelled.ToString();
    }

    static char Letter(char c) => c switch
    {
        'آ' or 'أ' or 'إ' or 'ٱ' or 'ٲ' or 'ٳ' => Alef,
        'ؤ' or 'ئ' or 'ٶ' or 'ٸ' => Hamza,
        'ۃ' or TehMarbuta => Heh,
        AlefMaqsura or 'ی' or 'ێ' or 'ې' or 'ے' or 'ۍ' => Yeh,
        'ک' or 'ڪ' or 'ګ' or 'گ' or 'ڭ' => Kaf,
        'ہ' or 'ھ' or 'ە' or 'ۀ' or 'ۂ' or 'ۓ' => Heh,
        'پ' => Beh,
        'چ' or 'ڃ' => 'ج',
        'ژ' or 'ږ' => 'ز',
        'ڤ' or 'ڥ' or 'ڢ' => Feh,
        'ڨ' => 'ق',
        'ٹ' or 'ټ' => Teh,
        'ڈ' or 'ډ' => 'د',
        'ڑ' or 'ړ' or 'ڕ' => 'ر',
        'ښ' => 'ش',
        'ں' or 'ڼ' => Noon,
        'ڵ' => Lam,
        'ۆ' or 'ۇ' or 'ۈ' or 'ۋ' => Waw,
        '٫' => '.',
        '٬' => ',',
        _ => c,
    };
}
