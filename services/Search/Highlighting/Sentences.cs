namespace Khabar.Services.Search.Highlighting;

/// <summary>A stretch of a text that a passage may begin or end at.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last; never less than the start.</param>
/// <param name="BeginsSentence">False if it continues a sentence that was too long to stay whole.</param>
/// <param name="EndsSentence">False if the sentence goes on.</param>
internal readonly record struct Stretch(int Start, int End, bool BeginsSentence, bool EndsSentence);

/// <summary>
/// Cuts a text into sentences, and sentences longer than a passage at blanks. Sentences end at a line's end, and at the full stops, question and
/// exclamation marks of both scripts where a blank follows (a simple reading of UAX #29, section 5, that needs no dictionary).
/// </summary>
internal static class Sentences
{
    /// <summary>Returns the stretches in order, each at most <paramref name="longest"/> code units, without the blanks around them.</summary>
    public static List<Stretch> Cut(ReadOnlySpan<char> text, int longest)
    {
        var stretches = new List<Stretch>();
        for (int start = 0; start < text.Length;)
        {
            int end = EndOfSentence(text, start);
            CutLong(text, start, end, longest, stretches);
            start = end;
        }
        return stretches;
    }

    static int EndOfSentence(ReadOnlySpan<char> text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
                return i + 1;
            if (text[i] is '.' or '!' or '?' or '؟' or '۔' or '…' && EndsHere(text, start, i))
                return i + 1;
        }
        return text.Length;
    }

    /// <summary>A stop ends a sentence before a blank, unless it follows a single letter: “J. Smith”, “U.S. troops”.</summary>
    static bool EndsHere(ReadOnlySpan<char> text, int start, int at)
    {
        bool blankFollows = at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]);
        bool initial = text[at] == '.' && at > start && char.IsUpper(text[at - 1]) && (at - 1 == start || !char.IsLetter(text[at - 2]));
        return blankFollows && !initial;
    }

    static void CutLong(ReadOnlySpan<char> text, int start, int end, int longest, List<Stretch> stretches)
    {
        (start, end) = Trim(text, start, end);
        bool begins = true;
        while (end - start > longest)
        {
            int cut = CutBefore(text, start, start + longest);
            var (from, to) = Trim(text, start, cut);
            stretches.Add(new Stretch(from, to, begins, false));
            (start, _) = Trim(text, cut, end);
            begins = false;
        }
        if (start < end)
            stretches.Add(new Stretch(start, end, begins, true));
    }

    static int CutBefore(ReadOnlySpan<char> text, int start, int latest)
    {
        for (int i = latest; i > start + (latest - start) / 2; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                return i;
        }
        return char.IsLowSurrogate(text[latest]) && latest > start + 1 ? latest - 1 : latest;
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
