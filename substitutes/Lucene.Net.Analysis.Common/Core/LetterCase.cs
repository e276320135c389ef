using System.Text;

namespace Lucene.Net.Analysis.Core;

/// <summary>Unicode's simple mapping to small letters, one code point to one of the same length in UTF-16.</summary>
internal static class LetterCase
{
    /// <summary>Makes <paramref name="text"/> small, in place.</summary>
    public static void ToLower(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                if (char.IsAsciiLetterUpper(c)) text[i] = (char)(c | 0x20);
            }
            else if (!char.IsHighSurrogate(c)) text[i] = ToLower(c);
            else if (i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                Rune.ToLowerInvariant(new Rune(c, text[i + 1])).EncodeToUtf16(text[i..]);
                i++;
            }
        }
    }

    /// <summary>The small form of the code point <paramref name="code"/>; of a lone surrogate itself.</summary>
    public static int ToLower(int code) =>
        code <= char.MaxValue ? ToLower((char)code) : Rune.ToLowerInvariant(new Rune(code)).Value;

    // .NET leaves the Turkish dotted capital alone, since its small form is no longer one letter with a dot; Unicode's simple mapping does not.
    static char ToLower(char c) => c == '\u0130' ? 'i' : char.ToLowerInvariant(c);
}
