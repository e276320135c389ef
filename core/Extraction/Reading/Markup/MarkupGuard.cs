namespace Khabar.Extraction.Reading;

/// <summary>
/// Cuts out of a page what only costs: scripts, styles, templates, comments, the contents of drawings, attributes that nobody reads, and the tags that
/// would make tree construction slow. The HTML standard's algorithms walk the open elements for every tag, so that nesting without end makes time
/// quadratic, and reopened formatting elements make memory so.
/// </summary>
internal ref struct MarkupGuard
{
    const int MaxTags = 300_000;
    const int MaxNameLength = 16;
    const int MaxAttributes = 16; // of a tag, of those that are read

    readonly ReadOnlySpan<char> html;
    readonly TamedMarkup.Builder tamed;
    readonly OpenElements open = new();
    Lookahead commentEnds;
    Lookahead commentOddEnds;
    Lookahead drawings;
    Lookahead drawingEnds;
    Lookahead foreignObjects;
    Lookahead templates;
    Lookahead templateEnds;

    MarkupGuard(PageSource source)
    {
        html = source.Span;
        tamed = new TamedMarkup.Builder(source);
        commentEnds = new Lookahead(html, "-->");
        commentOddEnds = new Lookahead(html, "--!>");
        drawings = new Lookahead(html, "<svg");
        drawingEnds = new Lookahead(html, "</svg");
        foreignObjects = new Lookahead(html, "<foreign");
        templates = new Lookahead(html, "<template");
        templateEnds = new Lookahead(html, "</template");
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
            if (!char.IsAsciiLetter(html[Math.Min(html.Length - 1, start + (isEnd ? 2 : 1))]))
            {
                position = isEnd ? start + 2 : AfterComment(start);
                continue;
            }
            var name = Name(html[(start + (isEnd ? 2 : 1))..], lower);
            var isExcessive = ++tags > MaxTags;
            if (isEnd)
                open.Close(name);
            else
                isExcessive |= !open.TryOpen(name);
            position = isEnd ? AfterTag(start, isExcessive) : AfterElement(name, start, isExcessive);
        }
        return tamed.Build();
    }

    /// <summary>The place after a tag, which is cut or left as it is.</summary>
    int AfterTag(int start, bool isCut)
    {
        var end = new AttributeScan(html, start + 2).Finish();
        if (isCut)
            tamed.Cut(start, end);
        return end;
    }

    /// <summary>The place after a start tag and after content that is no markup; what of both nobody reads is cut.</summary>
    int AfterElement(scoped ReadOnlySpan<char> name, int start, bool isExcessive)
    {
        if (isExcessive || name is "script" or "style")
            return AfterText(name, start, new AttributeScan(html, start).Finish(), isExcessive);
        if (name is "template" && AfterTemplate(start) is var after && after > start)
            return after;
        var attributes = CutAttributes(name, new AttributeScan(html, start));
        return name switch
        {
            "svg" => AfterDrawing(attributes.End),
            "textarea" or "title" or "xmp" or "noembed" or "noframes" or "iframe" => AfterText(name, start, attributes.End, isExcessive),
            _ => attributes.End,
        };
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

    /// <summary>The place after the content of an element whose content is no markup. Scripts and styles are cut, frames emptied.</summary>
    int AfterText(scoped ReadOnlySpan<char> name, int start, int end, bool isExcessive)
    {
        if (isExcessive)
            tamed.Cut(start, end);
        if (name is not ("script" or "style" or "textarea" or "title" or "xmp" or "noembed" or "noframes" or "iframe"))
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
        if (name is "iframe")
            tamed.Cut(end, end + length);
        // Within a script "<!--" may hide its end tag: what is not plain stays.
        if (isExcessive || name is not "style" && (name is not "script" || content.Contains("<!--", StringComparison.Ordinal)))
            return end + length;
        open.Close(name);
        var after = new AttributeScan(html, end + length + 2).Finish();
        tamed.Cut(start, after);
        return after;
    }

    /// <summary>Cuts the attributes of a start tag that nobody reads and goes to its end.</summary>
    readonly AttributeScan CutAttributes(scoped ReadOnlySpan<char> name, AttributeScan attributes)
    {
        var (kept, from, to) = (0, 0, 0);
        while (attributes.Next())
        {
            if (kept >= MaxAttributes || !ReadAttributes.Has(name, attributes.Name, attributes.Value))
            {
                (from, to) = (to == 0 ? attributes.Start : from, attributes.End);
                continue;
            }
            // What follows a quotation mark without a space must not become a part of what stands before.
            var leaves = !AttributeScan.IsDivider(html[attributes.Start]) && AttributeScan.IsDivider(html[from]) ? 1 : 0;
            tamed.Cut(from + leaves, to);
            (kept, to) = (kept + 1, 0);
        }
        tamed.Cut(from, to);
        return attributes;
    }

    /// <summary>Cuts a template with those within it and gives the place after it; its start if it does not end.</summary>
    int AfterTemplate(int start)
    {
        var position = start;
        var depth = 0;
        do
        {
            var (begin, end) = (templates.From(position), templateEnds.From(position));
            if (end == html.Length)
                return start;
            depth += begin < end ? 1 : -1;
            position = Math.Min(begin, end) + 1;
        }
        while (depth > 0);
        open.Close("template");
        position = new AttributeScan(html, position + 1).Finish();
        tamed.Cut(start, position);
        return position;
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
