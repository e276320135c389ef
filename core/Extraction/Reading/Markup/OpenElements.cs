using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Reading;

/// <summary>About the elements that a parser has open at a place of the source, for <see cref="MarkupGuard"/>.</summary>
internal sealed class OpenElements
{
    /// <summary>Deepest nesting that is built; Blink stops at 512, too.</summary>
    const int MaxDepth = 512;

    /// <summary>Formatting elements that may be open at once: a parser opens them anew in every paragraph that follows.</summary>
    const int MaxFormatting = 48;

    readonly ulong[] names = new ulong[MaxDepth];
    int depth;
    int formatting;

    enum Nesting { Ordinary, Void, ClosesItself, Formatting }

    /// <summary>Opens an element; false if that goes beyond the limits.</summary>
    public bool TryOpen(ReadOnlySpan<char> name)
    {
        switch (NestingOf(name))
        {
            case Nesting.Void or Nesting.ClosesItself:
                return true;
            case Nesting.Formatting when formatting >= MaxFormatting:
                return false;
            case Nesting.Formatting:
                formatting++;
                return true;
            default:
                if (depth >= MaxDepth)
                    return false;
                names[depth++] = WordHash.Of(name);
                return true;
        }
    }

    /// <summary>Closes the innermost element of a name and those within it; nothing if none is open.</summary>
    public void Close(ReadOnlySpan<char> name)
    {
        switch (NestingOf(name))
        {
            case Nesting.Formatting:
                formatting = Math.Max(0, formatting - 1);
                break;
            case Nesting.Ordinary when names.AsSpan(0, depth).LastIndexOf(WordHash.Of(name)) is >= 0 and var at:
                depth = at;
                break;
        }
    }

    static Nesting NestingOf(ReadOnlySpan<char> name) => name switch
    {
        "b" or "i" or "u" or "s" or "em" or "tt" or "big" or "code" or "font" or "small" or "strong" or "strike" or "nobr" => Nesting.Formatting,
        "img" or "br" or "meta" or "link" or "input" or "hr" or "source" or "col" or "area" or "wbr" or "base" or "embed" or "param" or "track" => Nesting.Void,
        // Another one of them, or the end of what holds them, closes them: they do not nest in themselves.
        "a" or "p" or "li" or "option" or "td" or "tr" or "dt" or "dd" => Nesting.ClosesItself,
        _ => Nesting.Ordinary,
    };
}
