using System.Text;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Dates;

/// <summary>Brings a date's text to one spelling and cuts it into numbers, words and marks.</summary>
internal static class DateWords
{
    /// <summary>One piece: a number (with its digits), a word, or a mark (its character as the word).</summary>
    public readonly record struct Piece(string Word, int Number, int Digits)
    {
        /// <summary>True for numbers.</summary>
        public bool IsNumber => Digits > 0;
    }

    /// <summary>Lower case, Western digits, Arabic letters in their plain forms, marks and direction controls dropped.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '٠' and <= '٩')
                folded.Append((char)('0' + (c - '٠')));
            else if (c is >= '۰' and <= '۹')
                folded.Append((char)('0' + (c - '۰')));
            else if (char.IsWhiteSpace(c))
                folded.Append(' ');
            else if (Letters.Fold(c) is var letter and not '\0')
                folded.Append(letter);
        }
        return folded.ToString();
    }

    /// <summary>The pieces of a folded text.</summary>
    public static List<Piece> Cut(string folded)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < folded.Length)
        {
            var start = at;
            if (char.IsAsciiDigit(folded[at]))
            {
                while (at < folded.Length && char.IsAsciiDigit(folded[at]))
                    at++;
                var digits = at - start;
                pieces.Add(new Piece("", digits <= 8 ? int.Parse(folded.AsSpan(start, digits), System.Globalization.CultureInfo.InvariantCulture) : -1, digits));
            }
            else if (char.IsLetter(folded[at]))
            {
                while (at < folded.Length && char.IsLetter(folded[at]))
                    at++;
                pieces.Add(new Piece(folded[start..at], 0, 0));
            }
            else
            {
                if (folded[at] != ' ')
                    pieces.Add(new Piece(folded[at].ToString(), 0, 0));
                at++;
            }
        }
        return pieces;
    }
}
