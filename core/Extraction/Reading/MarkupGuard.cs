namespace Khabar.Extraction.Reading;

/// <summary>
/// Cuts out of a page what only costs: the contents of scripts, styles and drawings, comments, and the tags that would make tree
/// construction slow. The HTML standard's algorithms walk the open elements for every tag, so that nesting without end makes time
/// quadratic, and reopened formatting elements make memory so.
/// </summary>
internal static class MarkupGuard
{
    const int MaxTags = 300_000;
    const int MaxTagLength = 1 << 16;
    const int MaxNameLength = 16;
    const int MaxAttributes = 256;

    /// <summary>The page without these parts.</summary>
    public static TamedMarkup Tame(string html)
    {
        var tamed = new TamedMarkup.Builder(html);
        var open = new OpenElements();
        var tags = 0;
        Span<char> lower = stackalloc char[MaxNameLength];
        var position = 0;
        while (position < html.Length)
        {
            var found = html.AsSpan(position).IndexOf('<');
            if (found < 0 || position + found + 1 >= html.Length)
                break;
            var start = position + found;
            var isEnd = html[start + 1] == '/';
            if (!isEnd && !char.IsAsciiLetter(html[start + 1]))
            {
                position = AfterComment(html, start, tamed);
                continue;
            }
            var end = Math.Min(html.Length, TagEnd(html, start) + 1);
            var name = Name(html.AsSpan(start + (isEnd ? 2 : 1)), lower);
            var excessive = ++tags > MaxTags || end - start > MaxTagLength
                || end - start > MaxAttributes * 3 && CountAttributes(html.AsSpan(start, end - start)) > MaxAttributes;
            if (isEnd)
                open.Close(name);
            else if (!excessive)
                excessive = !open.TryOpen(name, isClosed: html[Math.Max(start, end - 2)] == '/');
            if (excessive)
                tamed.Cut(start, end);
            position = isEnd ? end : AfterContent(html, name, start, end, tamed);
        }
        return tamed.Build();
    }

    /// <summary>Cuts a comment that begins at <paramref name="start"/> and gives the place after it; else the place after the bracket.</summary>
    static int AfterComment(string html, int start, TamedMarkup.Builder tamed)
    {
        var rest = html.AsSpan(start);
        if (!rest.StartsWith("<!--") || rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
            return start + 1;
        var length = rest[4..].IndexOf("-->");
        if (length < 0 || rest.Slice(4, length).Contains("--!>", StringComparison.Ordinal))
            return length < 0 ? html.Length : start + 1;
        tamed.Cut(start, start + 4 + length + 3);
        return start + 4 + length + 3;
    }

    /// <summary>The place where the next tag may be: after the content of elements whose content is no markup, which is cut or left.</summary>
    static int AfterContent(string html, ReadOnlySpan<char> name, int start, int end, TamedMarkup.Builder tamed)
    {
        var isCut = name is "script" or "style" or "svg" or "iframe";
        if (!isCut && name is not ("textarea" or "title" or "xmp" or "noembed" or "noframes"))
            return end;
        Span<char> closing = stackalloc char[MaxNameLength + 2];
        "</".CopyTo(closing);
        name.CopyTo(closing[2..]);
        var rest = html.AsSpan(end);
        var length = rest.IndexOf(closing[..(name.Length + 2)], StringComparison.OrdinalIgnoreCase);
        if (length < 0)
            return name is "svg" ? end : html.Length;
        var content = rest[..length];
        if (name is "script" && html.AsSpan(start, end - start).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            tamed.AddJson(content);
        // Within a script "<!--" may hide its end tag, and drawings may hold drawings or pages: what is not plain stays.
        var isPlain = name is "script" ? !content.Contains("<!--", StringComparison.Ordinal)
            : name is not "svg" || !content.Contains("<svg", StringComparison.OrdinalIgnoreCase) && !content.Contains("<foreign", StringComparison.OrdinalIgnoreCase);
        if (isCut && isPlain)
            tamed.Cut(end, end + length);
        return name is "svg" && !isPlain ? end : end + length;
    }

    /// <summary>The index of the '>' that ends a tag, quoted values skipped; the page's length if there is none.</summary>
    static int TagEnd(string html, int open)
    {
        var position = open + 1;
        while (position < html.Length)
        {
            var found = html.AsSpan(position).IndexOfAny('>', '"', '\'');
            if (found < 0)
                return html.Length;
            position += found;
            if (html[position] == '>')
                return position;
            // A quote means a quoted value only after '='; elsewhere it is a broken attribute's name.
            if (html[position - 1] == '=')
            {
                var end = html.AsSpan(position + 1).IndexOf(html[position]);
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
