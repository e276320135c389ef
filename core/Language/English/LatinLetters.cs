using System.Globalization;
using System.Text;

namespace Khabar.Language.English;

/// <summary>Latin letters as an index knows them: lower case, without accents, ligatures spelled out, full-width forms narrowed.</summary>
internal static class LatinLetters
{
    const int Accented = 0x00C0, AccentedEnd = 0x0250;
    const int Additional = 0x1E00, AdditionalEnd = 0x1F00;
    const int Forms = 0xFB00, FormsEnd = 0xFB07;
    const int FullWidth = 0xFF01, FullWidthEnd = 0xFF5F;

    static readonly string[] AccentedTable = Fill(Accented, AccentedEnd);
    static readonly string[] AdditionalTable = Fill(Additional, AdditionalEnd);
    static readonly string[] FormsTable = Fill(Forms, FormsEnd);
    static readonly string[] FullWidthTable = Fill(FullWidth, FullWidthEnd);

    /// <summary>What a character becomes; "" if it vanishes, null if it only has to be lower-cased.</summary>
    public static string? Fold(char c) => c switch
    {
        < '\u0080' => null,
        '’' or '‘' or 'ʼ' or '＇' => "'",
        >= (char)Accented and < (char)AccentedEnd => AccentedTable[c - Accented],
        >= (char)Additional and < (char)AdditionalEnd => AdditionalTable[c - Additional],
        >= (char)Forms and < (char)FormsEnd => FormsTable[c - Forms],
        >= (char)FullWidth and < (char)FullWidthEnd => FullWidthTable[c - FullWidth],
        >= '\u0300' and <= '\u036F' => "",
        _ => null,
    };

    static string[] Fill(int start, int end) => [.. Enumerable.Range(start, end - start).Select(c => Spell((char)c))];

    static string Spell(char c)
    {
        string? ligature = c switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            'đ' or 'Đ' or 'ð' or 'Ð' => "d",
            'þ' or 'Þ' => "th",
            'ı' or 'İ' => "i",
            'ħ' or 'Ħ' => "h",
            _ => null,
        };
        if (ligature is not null)
            return ligature;
        var spelled = new StringBuilder();
        foreach (char part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                spelled.Append(char.ToLowerInvariant(part));
        }
        return spelled.ToString();
    }
}
