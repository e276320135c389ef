namespace Khabar.Extraction;

/// <summary>A page as a crawler delivered it: HTML, as bytes or decoded, or text that was flattened to a block a line.</summary>
/// <remarks>Immutable, except that the bytes are not copied: do not change them while a page is being extracted.</remarks>
public sealed class Page
{
    /// <summary>Largest page taken: 16 MiB of bytes, or as many UTF-16 code units.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    Page(ReadOnlyMemory<byte> bytes, string? html, string? text)
    {
        Bytes = bytes;
        Html = html;
        Text = text;
    }

    internal ReadOnlyMemory<byte> Bytes { get; }
    internal string? Html { get; }
    internal string? Text { get; }

    /// <summary>Where the page was found: an absolute http or https URL; null or empty if not known.</summary>
    public string? Url { get; private init; }

    /// <summary>The Content-Type header the page came with, for its charset; null or empty if not known.</summary>
    public string? ContentType { get; private init; }

    /// <summary>When the page was fetched; dates such as "2 hours ago" count from here. Null: such dates stay unknown.</summary>
    public DateTimeOffset? Fetched { get; private init; }

    /// <summary>A page of HTML in whatever encoding: a byte order mark, <see cref="ContentType"/> and meta tell, else it is detected.</summary>
    public static Page FromHtml(ReadOnlyMemory<byte> bytes, string? url = null, string? contentType = null, DateTimeOffset? fetched = null) =>
        new(bytes, null, null) { Url = url, ContentType = contentType, Fetched = fetched };

    /// <summary>A page of HTML that is decoded already.</summary>
    /// <exception cref="ArgumentNullException">There is no page.</exception>
    public static Page FromHtml(string html, string? url = null, DateTimeOffset? fetched = null) =>
        new(default, html ?? throw new ArgumentNullException(nameof(html)), null) { Url = url, Fetched = fetched };

    /// <summary>A page that was flattened to text, a block a line.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static Page FromText(string text, string? url = null, DateTimeOffset? fetched = null) =>
        new(default, null, text ?? throw new ArgumentNullException(nameof(text))) { Url = url, Fetched = fetched };
}
