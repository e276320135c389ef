namespace Khabar.Extraction.Reading;

/// <summary>
/// The attributes that the extractor reads, and those that tree construction does. The others, half of what a news page is made of
/// besides scripts, cost time only.
/// </summary>
internal static class ReadAttributes
{
    const int MaxName = 16;
    const int MaxValue = 1 << 14;

    /// <summary>True if an attribute is read.</summary>
    /// <param name="tag">The tag's name in lower case.</param>
    /// <param name="name">The attribute's name as written.</param>
    /// <param name="value">Its value.</param>
    public static bool Has(ReadOnlySpan<char> tag, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Length > MaxName || value.Length > MaxValue)
            return false;
        Span<char> lower = stackalloc char[MaxName];
        name.ToLowerInvariant(lower);
        return lower[..name.Length] switch
        {
            "class" or "id" or "role" or "aria-label" or "data-component" or "data-testid" or "data-qa" or "data-module" or "data-type" => !IsPicture(tag),
            "itemprop" or "hidden" or "datetime" or "content" => true,
            "aria-hidden" => value is "true",
            "open" => tag is "dialog",
            "style" => value.Contains("none", StringComparison.OrdinalIgnoreCase) || value.Contains("hidden", StringComparison.OrdinalIgnoreCase),
            "property" or "name" => tag is "meta",
            "rel" => tag is "link",
            "href" => tag is "link" or "base",
            "lang" => tag is "html",
            "type" => tag is "input", // hidden ones may stand in tables
            "encoding" => tag is "annotation-xml", // its content may be HTML
            _ => false,
        };
    }

    static bool IsPicture(ReadOnlySpan<char> tag) => tag is "img" or "source" or "picture" or "svg" or "path" or "use";
}
