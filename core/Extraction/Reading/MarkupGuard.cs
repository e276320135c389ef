namespace Khabar.Extraction.Reading;

/// <summary>
/// Blanks the tags of a page that would make tree construction costly: the HTML standard's algorithms walk the open elements for every
/// tag, so that nesting without end makes time quadratic, and reopened formatting elements make memory so.
/// </summary>
/// <remarks>Blanked tags become spaces, so offsets stay. Ordinary pages pass through untouched, after one scan for tags.</remarks>
internal static class MarkupGuard
{
    /// <summary>Deepest nesting that is built; Blink stops at 512, too.</summary>
    const int MaxDepth = 512;

    /// <summary>Formatting elements that may be open at once.</summary>
    const int MaxFormatting = 48;

    const int MaxTags = 300_000;
    const int MaxTagLength = 1 << 16;
    const int MaxAttributes = 256;

    /// <summary>Returns the page itself, or a copy of the same length with the tags blanked that go beyond the limits.</summary>
    public static string Tame(string html)
    {
        char[]? tamed = null;
        int depth = 0, formatting = 0, tags = 0;
        var position = 0;
        while (position < html.Length)
        {
            var open = html.AsSpan(position).IndexOf('<');
            if (open < 0 || position + open + 1 >= html.Length)
                break;
            open += position;
            var next = html[open + 1];
            var isEnd = next == '/';
            if (!isEnd && !char.IsAsciiLetter(next))
            {
                position = open + 1;
                continue;
            }
            var close = TagEnd(html, open);
            var name = Name(html.AsSpan(open + (isEnd ? 2 : 1), Math.Min(16, html.Length - open - (isEnd ? 2 : 1))));
            var isFormatting = IsFormatting(name);
            var excessive = ++tags > MaxTags || close - open > MaxTagLength
                || close - open > MaxAttributes * 3 && CountAttributes(html.AsSpan(open, close - open)) > MaxAttributes;
            if (isEnd)
            {
                depth = Math.Max(0, depth - 1);
                formatting = isFormatting ? Math.Max(0, formatting - 1) : formatting;
            }
            else if (!IsVoid(name) && html[Math.Min(close, html.Length) - 1] != '/')
            {
                excessive |= depth >= MaxDepth || isFormatting && formatting >= MaxFormatting;
                if (!excessive)
                {
                    depth += ClosesItself(name) ? 0 : 1;
                    formatting += isFormatting ? 1 : 0;
                }
            }
            if (excessive)
                (tamed ??= html.ToCharArray()).AsSpan(open, Math.Min(close + 1, html.Length) - open).Fill(' ');
            position = close + 1;
        }
        return tamed is null ? html : new string(tamed);
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

    static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-'))
            length++;
        return tag[..length];
    }

    static bool IsFormatting(ReadOnlySpan<char> name) =>
        Is(name, "a") || Is(name, "b") || Is(name, "i") || Is(name, "u") || Is(name, "s") || Is(name, "em") || Is(name, "tt")
        || Is(name, "big") || Is(name, "code") || Is(name, "font") || Is(name, "small") || Is(name, "strong") || Is(name, "strike")
        || Is(name, "nobr");

    static bool IsVoid(ReadOnlySpan<char> name) =>
        Is(name, "img") || Is(name, "br") || Is(name, "meta") || Is(name, "link") || Is(name, "input") || Is(name, "hr")
        || Is(name, "source") || Is(name, "col") || Is(name, "area") || Is(name, "wbr") || Is(name, "base") || Is(name, "embed")
        || Is(name, "param") || Is(name, "track");

    /// <summary>Elements whose end tag may be left out: they do not nest in themselves, so they do not count as depth.</summary>
    static bool ClosesItself(ReadOnlySpan<char> name) =>
        Is(name, "p") || Is(name, "li") || Is(name, "option") || Is(name, "td") || Is(name, "tr") || Is(name, "dt") || Is(name, "dd");

    static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
