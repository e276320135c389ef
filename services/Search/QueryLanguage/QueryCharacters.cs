using System.Globalization;
using System.Text;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>What single characters mean to the query language.</summary>
internal static class QueryCharacters
{
    /// <summary>
    /// Takes out what a reader cannot see but a lexer would stumble over: bidirectional controls (UAX #9, section 2) vanish,
    /// other control characters and lone surrogates become blanks.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || char.IsControl(c))
                clean.Append(' ');
            else if (!IsBidirectionalControl(c))
                clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>A straight or curly double quotation mark; any of them closes what any of them opened, as people mix them.</summary>
    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '＂';

    /// <summary>A guillemet, either way round: right-to-left editors mirror them.</summary>
    public static bool IsGuillemet(char c) => c is '«' or '»';

    public static bool IsQuote(char c) => IsDoubleQuote(c) || IsGuillemet(c);

    /// <summary>True if <paramref name="closing"/> ends what <paramref name="opening"/> began.</summary>
    public static bool Closes(char opening, char closing) =>
        IsDoubleQuote(opening) ? IsDoubleQuote(closing) : IsGuillemet(closing) && closing != opening;

    /// <summary>Punctuation between clauses, Latin and Arabic. Between two digits it belongs to a number.</summary>
    public static bool IsSeparator(char c) => c is ',' or ';' or '?' or '!' or '،' or '؛' or '؟' or '…' or '٬';

    public static bool IsMinus(char c) => c is '-' or '−' or '﹣' or '－';

    /// <summary>True if the text holds a letter, digit, or symbol outside the basic plane: something to search for.</summary>
    public static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }

    /// <summary>True if the text has cased letters and all of them are capitals: then AND and NOT are words of a shouted sentence.</summary>
    public static bool IsShouted(string text)
    {
        bool capital = false;
        foreach (char c in text)
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter)
                return false;
            capital |= category == UnicodeCategory.UppercaseLetter;
        }
        return capital;
    }

    static bool IsBidirectionalControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
