using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.TokenAttributes;

namespace Lucene.Net.Analysis.Core;

/// <summary>Writes the decimal digits of every script as 0 to 9.</summary>
internal sealed class DecimalDigitFilter : TokenFilter
{
    // No digit of another script lies below: the first are Arabic-Indic.
    const char FirstDigit = '\u0660';

    readonly ICharTermAttribute term;

    public DecimalDigitFilter(TokenStream input) : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var text = term.Buffer.AsSpan(0, term.Length);
        foreach (var c in text)
        {
            if (c < FirstDigit) continue;
            term.Length = Fold(text);
            break;
        }
        return true;
    }

    // Digits beyond U+FFFF become shorter, so what follows moves up. Returns the new length.
    static int Fold(Span<char> text)
    {
        var to = 0;
        for (var from = 0; from < text.Length; from++)
        {
            var c = text[from];
            if (c < FirstDigit)
            {
                text[to++] = c;
                continue;
            }
            var isPair = char.IsHighSurrogate(c) && from + 1 < text.Length && char.IsLowSurrogate(text[from + 1]);
            var code = isPair ? char.ConvertToUtf32(c, text[from + 1]) : c;
            if (CharUnicodeInfo.GetUnicodeCategory(code) == UnicodeCategory.DecimalDigitNumber)
            {
                text[to++] = (char)('0' + Value(code));
                if (isPair) from++;
            }
            else
            {
                text[to++] = c;
                if (isPair) text[to++] = text[++from];
            }
        }
        return to;
    }

    static int Value(int code) => (int)Rune.GetNumericValue(new Rune(code));
}
