namespace Khabar.Extraction.Reading;

/// <summary>Finds where a text stands next in a page. As long as the places asked for ascend, all answers together cost one pass.</summary>
internal ref struct Lookahead(ReadOnlySpan<char> page, string sought)
{
    readonly ReadOnlySpan<char> page = page;
    int found = -1;

    /// <summary>The first place at or after <paramref name="position"/>, whatever the case of ASCII letters; the page's length if there is none.</summary>
    public int From(int position)
    {
        if (found < position)
            found = page[position..].IndexOf(sought, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? position + at : page.Length;
        return found;
    }
}
