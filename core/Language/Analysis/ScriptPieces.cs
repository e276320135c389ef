using Khabar.Language.Arabic;

namespace Khabar.Language.Analysis;

/// <summary>
/// Cuts a token where Arabic letters meet others: UAX #29 keeps the letters of all alphabets, and digits, together. Digits stay with the
/// Latin letters beside them ("G20"), never with Arabic ones ("2022م"); marks stay with what stands before them. A ta marbuta ends a word, so a letter
/// after it begins another, whose space was not typed ("المدينةالمنورة").
/// </summary>
internal static class ScriptPieces
{
    /// <summary>The end, exclusive, of the piece that starts at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> token, int start)
    {
        bool? arabic = null;
        bool wordEnded = false;
        for (int i = start; i < token.Length; i++)
        {
            if (!char.IsLetterOrDigit(token[i]))
                continue;
            bool isArabic = char.IsLetter(token[i]) && ArabicLetters.IsArabic(token[i]);
            if (wordEnded || (arabic is { } before && before != isArabic))
                return i;
            arabic = isArabic;
            wordEnded = token[i] == ArabicLetters.TehMarbuta;
        }
        return token.Length;
    }
}
