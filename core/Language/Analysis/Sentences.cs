using System.Globalization;

namespace Khabar.Language.Analysis;

/// <summary>A stretch of a text: a sentence, or a piece of a long one.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last; never less than the start.</param>
/// <param name="BeginsSentence">False if it continues a sentence that was too long to stay whole.</param>
/// <param name="EndsSentence">False if the sentence goes on.</param>
public readonly record struct Stretch(int Start, int End, bool BeginsSentence, bool EndsSentence);

/// <summary>
/// Cuts a text into sentences (<see cref="SentenceEnds"/>), and long sentences into stretches: after a comma or the like if there is one, else at a
/// blank, else between two characters as a reader counts them (UAX #29, section 3).
/// </summary>
public static class Sentences
{
    /// <summary>Returns the stretches in order, each at most <paramref name="longest"/> code units, without the blanks around them.</summary>
    public static List<Stretch> Cut(ReadOnlySpan<char> text, int longest)
    {
        var stretches = new List<Stretch>();
        for (int start = 0; start < text.Length;)
        {
            int end = SentenceEnds.After(text, start);
            CutLong(text, start, end, longest, stretches);
            start = end;
        }
        return stretches;
    }

    static void CutLong(ReadOnlySpan<char> text, int start, int end, int longest, List<Stretch> stretches)
    {
        (start, end) = Trim(text, start, end);
        bool begins = true;
        while (end - start > longest)
        {
            int cut = start + CutWithin(text.Slice(start, longest + 1));
            var (from, to) = Trim(text, start, cut);
            // An ellipsis may follow, which takes no comma before it.
            stretches.Add(new Stretch(from, to - from > 1 && IsComma(text[to - 1]) ? to - 1 : to, begins, false));
            (start, _) = Trim(text, cut, end);
            begins = false;
        }
        if (start < end)
            stretches.Add(new Stretch(start, end, begins, true));
    }

    static bool IsComma(char c) => c is ',' or ';' or ':' or '،' or '؛' or '٬';

    /// <summary>Where to cut a stretch, whose last code unit belongs to the next one.</summary>
    static int CutWithin(ReadOnlySpan<char> stretch)
    {
        int atBlank = 0;
        for (int i = stretch.Length - 1; i > stretch.Length / 2; i--)
        {
            if (!char.IsWhiteSpace(stretch[i]))
                continue;
            if (IsComma(stretch[i - 1]) || stretch[i - 1] is ')' or '»' or '”' or '"')
                return i;
            atBlank = Math.Max(atBlank, i);
        }
        return atBlank > 0 ? atBlank : WholeCharacters(stretch);
    }

    /// <summary>The code units of the characters that are whole before the last code unit; all but that one if there is only one character.</summary>
    static int WholeCharacters(ReadOnlySpan<char> stretch)
    {
        int end = 0;
        for (int next; (next = end + StringInfo.GetNextTextElementLength(stretch[end..])) < stretch.Length;)
            end = next;
        return end > 0 ? end : stretch.Length - (char.IsLowSurrogate(stretch[^1]) && stretch.Length > 2 ? 2 : 1);
    }

    static (int Start, int End) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }
}
