namespace Khabar.Extraction.Wording;

/// <summary>Cuts text into words: runs of letters, digits and marks.</summary>
internal static class Words
{
    /// <summary>Finds the next word at or after <paramref name="position"/> and moves it past the word.</summary>
    /// <returns>False at the end of the text.</returns>
    public static bool Next(ReadOnlySpan<char> text, ref int position, out ReadOnlySpan<char> word)
    {
        while (position < text.Length && !IsPart(text[position]))
            position++;
        var start = position;
        if (position < text.Length && IsIdeograph(text[position]))
            position = Math.Min(text.Length, position + (position + 1 < text.Length && IsIdeograph(text[position + 1]) ? 2 : 1));
        else
            while (position < text.Length && IsPart(text[position]) && !IsIdeograph(text[position]))
                position++;
        word = text[start..position];
        return start < position;
    }

    /// <summary>How many words a text has. Chinese and Japanese, which leave no spaces, count two characters as a word.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int position = 0, count = 0;
        while (Next(text, ref position, out _))
            count++;
        return count;
    }

    static bool IsPart(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) || c == '_' : char.IsLetterOrDigit(c) || IsMark(c) || char.IsSurrogate(c);

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
