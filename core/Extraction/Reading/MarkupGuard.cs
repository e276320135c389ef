namespace Khabar.Extraction.Reading;

/// <summary>
/// Cuts out of a page what only costs: the contents of scripts, styles and drawings, comments, and the tags that would make tree
/// construction slow. The HTML standard's algorithms walk the open elements for every tag, so that nesting without end makes time
/// quadratic, and reopened formatting elements make memory so.
/// </summary>
internal ref struct MarkupGuard
{
    const int MaxTags = 300_000;
    const int MaxTagLength = 1 << 16;
    const int MaxNameLength = 16;
    const int MaxAttributes = 256;

    readonly ReadOnlySpan<char> html;
    readonly TamedMarkup.Builder tamed;
    readonly OpenElements open = new();
    Lookahead commentEnds;
    Lookahead commentOddEnds;
    Lookahead drawings;
    Lookahead drawingEnds;
    Lookahead foreignObjects;

    MarkupGuard(PageSource source)
    {
        html = source.Span;
        tamed = new TamedMarkup.Builder(source);
        commentEnds = new Lookahead(html, "-->");
        commentOddEnds = new Lookahead(html, "--!>");
        drawings = new Lookahead(html, "<svg");
        drawingEnds = new Lookahead(html, "</svg");
        foreignObjects = new Lookahead(html, "<foreign");
    }

    /// <summary>The page without these parts, in the page's own buffer.</summary>
    public static TamedMarkup Tame(PageSource source) => new MarkupGuard(source).Tame();

    TamedMarkup Tame()
    {
        var tags = 0;
        Span<char> lower = stackalloc char[MaxNameLength];
        var position = 0;
        while (position < html.Length)
        {
            var found = html[position..].IndexOf('<');
            if (found < 0 || position + found + 1 >= html.Length)
                break;
            var start = position + found;
            var isEnd = html[start + 1] == '/';
            if (!isEnd && !char.IsAsciiLetter(html[start + 1]))
            {
                position = AfterComment(start);
                continue;
            }
            var end = Math.Min(html.Length, TagEnd(html, start) + 1);
            var name = Name(html[(start + (isEnd ? 2 : 1))..], lower);
            var excessive = ++tags > MaxTags || end - start > MaxTagLength
                || end - start > MaxAttributes * 3 && CountAttributes(html[start..end]) > MaxAttributes;
            if (isEnd)
                open.Close(name);
            else if (!excessive)
                excessive = !open.TryOpen(name, isClosed: html[Math.Max(start, end - 2)] == '/');
            if (excessive)
                tamed.Cut(start, end);
            position = isEnd ? end : AfterContent(name, start, end);
        }
        return tamed.Build();
    }

    /// <summary>Cuts a comment that begins at <paramref name="start"/> and gives the place after it; else the place after the bracket.</summary>
    int AfterComment(int start)
    {
        var rest = html[start..];
        if (!rest.StartsWith("<!--") || rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
            return start + 1;
        var end = commentEnds.From(start + 4);
        if (end == html.Length)
            return end;
        if (commentOddEnds.From(start + 4) + 4 <= end)
            return start + 1;
        tamed.Cut(start, end + 3);
        return end + 3;
    }

    /// <summary>The place where the next tag may be: after the content of elements whose content is no markup, which is cut or left.</summary>
    int AfterContent(scoped ReadOnlySpan<char> name, int start, int end)
    {
        if (name is "svg")
            return AfterDrawing(end);
        var isCut = name is "script" or "style" or "iframe";
        if (!isCut && name is not ("textarea" or "title" or "xmp" or "noembed" or "noframes"))
            return end;
        Span<char> closing = stackalloc char[MaxNameLength + 2];
        "</".CopyTo(closing);
        name.CopyTo(closing[2..]);
        var length = html[end..].IndexOf(closing[..(name.Length + 2)], StringComparison.OrdinalIgnoreCase);
        if (length < 0)
            return html.Length;
        var content = html.Slice(end, length);
        if (name is "script" && html[start..end].Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            tamed.AddJson(content, end);
        // Within a script "<!--" may hide its end tag: what is not plain stays.
        if (isCut && !(name is "script" && content.Contains("<!--", StringComparison.Ordinal)))
            tamed.Cut(end, end + length);
        return end + length;
    }

    /// <summary>Cuts the content of a drawing, unless it holds drawings or pages itself or does not end: then its tags are looked at.</summary>
    int AfterDrawing(int start)
    {
        var end = drawingEnds.From(start);
        if (end == html.Length || drawings.From(start) < end || foreignObjects.From(start) < end)
            return start;
        tamed.Cut(start, end);
        return end;
    }

    /// <summary>The index of the '>' that ends a tag, quoted values skipped; the page's length if there is none.</summary>
    static int TagEnd(ReadOnlySpan<char> html, int open)
    {
        var position = open + 1;
        while (position < html.Length)
        {
            var found = html[position..].IndexOfAny('>', '"', '\'');
            if (found < 0)
                return html.Length;
            position += found;
            if (html[position] == '>')
                return position;
            // A quote means a quoted value only after '='; elsewhere it is a broken attribute's name.
            if (html[position - 1] == '=')
            {
                var end = html[(position + 1)..].IndexOf(html[position]);
                if (end < 0)
                    return html.Length;
                position += end + 1;
            }
            position++;
        }
        return html.Length;
    }

    static int CountAttributes(ReadOnlySpan<char> tag)
    {
        var count = 0;
        foreach (var c in tag)
            count += c is ' ' or '\n' or '\t' or '\r' or '\f' or '/' ? 1 : 0;
        return count;
    }

    /// <summary>The name at the beginning of a tag, in lower case; names that are too long to matter are cut.</summary>
    static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag, Span<char> lower)
    {
        var length = 0;
        while (length < Math.Min(tag.Length, lower.Length) && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-'))
        {
            lower[length] = (char)(tag[length] | 0x20);
            length++;
        }
        return lower[..length];
    }
}
