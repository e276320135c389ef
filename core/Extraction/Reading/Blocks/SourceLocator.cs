namespace Khabar.Extraction.Reading;

/// <summary>Finds where a block's text stands in the page, walking forward through the markup it was parsed from.</summary>
/// <remarks>
/// The parser says where elements start, not where texts do. A text is found by its first word after its element's start tag; where
/// references (<c>&amp;eacute;</c>) hide the word, the element's own place is given.
/// </remarks>
internal sealed class SourceLocator(TamedMarkup markup)
{
    const int Window = 1 << 15;
    const int MaxProbe = 24;

    int cursor;

    /// <summary>The span from the beginning of <paramref name="first"/> to the end of <paramref name="last"/>, two text nodes.</summary>
    /// <param name="first">The first text node of the block.</param>
    /// <param name="last">The last text node of the block; the same one if there is only one.</param>
    /// <param name="from">Where the element around them starts; negative if not known.</param>
    public SourceSpan Locate(ReadOnlyMemory<char> first, ReadOnlyMemory<char> last, int from)
    {
        var source = markup.Source.Span;
        var start = Find(first.Span, Math.Clamp(Math.Max(cursor, from), 0, source.Length));
        var end = first.Equals(last) ? start : Find(last.Span, start);
        var close = source.Slice(end, Math.Min(source.Length - end, 1 << 20)).IndexOf('<');
        end = close < 0 ? source.Length : end + close;
        while (end > start && char.IsWhiteSpace(source[end - 1]))
            end--;
        cursor = end;
        return markup.InSource(new SourceSpan(start, end));
    }

    int Find(ReadOnlySpan<char> text, int from)
    {
        var source = markup.Source.Span;
        var probe = Probe(text);
        if (!probe.IsEmpty)
        {
            var found = source.Slice(from, Math.Min(Window, source.Length - from)).IndexOf(probe);
            if (found >= 0)
                return from + found;
        }
        return from;
    }

    static ReadOnlySpan<char> Probe(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            start++;
        var end = start;
        while (end < text.Length && end - start < MaxProbe && char.IsLetterOrDigit(text[end]))
            end++;
        return text[start..end];
    }
}
