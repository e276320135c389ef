using System.Collections.Frozen;

namespace Khabar.Language.Analysis;

/// <summary>
/// Tells where sentences end: at a line's end, and after the stops of both scripts and the quotation marks and brackets that close behind them (a reading of
/// UAX #29, section 5). A stop behind an initial, a title or a list's number ends nothing, nor does one before a small letter; Arabic papers often leave out the
/// blank behind it; and a line that was only broken goes on with a small letter.
/// </summary>
internal static class SentenceEnds
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = new[]
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Sen", "Rep", "Gov", "Rev", "Hon", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Blanks within a sentence; more of them end it.</summary>
    const int MostBlanks = 16;

    /// <summary>Returns one past the end of the sentence that begins at <paramref name="start"/>.</summary>
    public static int After(ReadOnlySpan<char> text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                if (!GoesOn(text, i))
                    return i + 1;
            }
            else if (text[i] is '.' or '!' or '?' or '؟' or '۔' or '…')
            {
                int after = i + 1;
                while (after < text.Length && text[after] is '"' or '”' or '’' or '\'' or '»' or ')' or ']')
                    after++;
                if (EndsHere(text, start, i, after))
                    return after;
            }
        }
        return text.Length;
    }

    static bool EndsHere(ReadOnlySpan<char> text, int start, int stop, int after)
    {
        if (after == text.Length)
            return true;
        if (!char.IsWhiteSpace(text[after]))
            return text[stop] == '.' && after == stop + 1 && IsArabic(text[after]) && LettersBefore(text, start, stop) > 1 && IsArabic(text[stop - 1]);
        return !GoesOn(text, after) && !(text[stop] == '.' && IsShort(text[start..stop]));
    }

    /// <summary>True if a small letter follows the blanks, in the same paragraph.</summary>
    static bool GoesOn(ReadOnlySpan<char> text, int blank)
    {
        var near = text.Slice(blank, Math.Min(MostBlanks + 1, text.Length - blank));
        var rest = near.TrimStart();
        return rest.Length > 0 && char.IsLower(rest[0]) && near[..^rest.Length].Count('\n') < 2;
    }

    /// <summary>True if what stands before a stop is its abbreviation: an initial (“J. Smith”, “U.S. troops”, “د. أحمد”), a title, or the number of an item.</summary>
    static bool IsShort(ReadOnlySpan<char> sentence)
    {
        int letters = LettersBefore(sentence, 0, sentence.Length);
        var before = sentence[..^letters].TrimEnd();
        if (letters == 0)
            return sentence.TrimStart() is { Length: > 0 and <= 3 } number && number.IndexOfAnyExceptInRange('0', '9') < 0;
        // A year's era is no initial: “1436 هـ.”, “2015 م.”
        bool initial = letters == 1 && !char.IsLower(sentence[^1]) && !(before.Length > 0 && char.IsDigit(before[^1]));
        return initial || Titles.Contains(sentence[^letters..]);
    }

    static int LettersBefore(ReadOnlySpan<char> text, int start, int end)
    {
        int first = end;
        while (first > start && char.IsLetter(text[first - 1]))
            first--;
        return end - first;
    }

    static bool IsArabic(char c) => c is >= '\u0620' and <= '\u064A' or >= '\u066E' and <= '\u06D3';
}
