namespace Khabar.Extraction.Wording;

/// <summary>
/// Cuts the value of a class or identifier into its names and their words, lower case, runs of digits as 0: "entryBody post-12" gives
/// entrybody, entry, body, post-0, post.
/// </summary>
internal ref struct MarkupNames(ReadOnlySpan<char> value, Span<char> buffer)
{
    const int MaxLength = 40;
    const int LeastLetters = 3;

    readonly ReadOnlySpan<char> value = value;
    readonly Span<char> buffer = buffer;
    int nameEnd;
    int word;

    /// <summary>Length of the buffer that is needed.</summary>
    public const int BufferLength = MaxLength;

    /// <summary>Finds the next name or word; it is good until the next call. False at the end.</summary>
    public bool Next(out ReadOnlySpan<char> name)
    {
        while (true)
        {
            if (word < nameEnd)
            {
                var start = word;
                var end = EndOfWord(start);
                word = Math.Max(end, start + 1);
                if (end - start is >= LeastLetters and <= MaxLength)
                {
                    name = Fold(value[start..end]);
                    return true;
                }
                continue;
            }
            word = nameEnd;
            while (word < value.Length && char.IsWhiteSpace(value[word]))
                word++;
            nameEnd = word;
            while (nameEnd < value.Length && !char.IsWhiteSpace(value[nameEnd]))
                nameEnd++;
            name = [];
            if (nameEnd == word)
                return false;
            if (nameEnd - word <= MaxLength)
            {
                name = Fold(value[word..nameEnd]);
                return true;
            }
        }
    }

    /// <summary>A word is a run of letters without a capital after a small one.</summary>
    readonly int EndOfWord(int start)
    {
        var end = start;
        while (end < nameEnd && char.IsAsciiLetter(value[end]) && (end == start || !char.IsAsciiLetterUpper(value[end]) || !char.IsAsciiLetterLower(value[end - 1])))
            end++;
        return end;
    }

    readonly ReadOnlySpan<char> Fold(ReadOnlySpan<char> name)
    {
        var length = 0;
        foreach (var c in name)
            if (!char.IsAsciiDigit(c))
                buffer[length++] = char.ToLowerInvariant(c);
            else if (length == 0 || buffer[length - 1] != '0')
                buffer[length++] = '0';
        return buffer[..length];
    }
}
