using System.Buffers;
using Khabar.Extraction.Charsets;

namespace Khabar.Extraction.Reading;

/// <summary>A decoded page in a borrowed buffer, since pages are too large to be left to the garbage collector one by one.</summary>
/// <remarks>Whoever made it gives the buffer back by <see cref="Dispose"/>, when nothing reads the page any more. Not thread-safe.</remarks>
internal sealed class PageSource : IDisposable
{
    PageSource(int capacity) => Characters = ArrayPool<char>.Shared.Rent(capacity);

    /// <summary>The buffer; the page is its first <see cref="Length"/> characters.</summary>
    public char[] Characters { get; private set; }

    /// <summary>Code units of the page.</summary>
    public int Length { get; private set; }

    /// <summary>The page's code units.</summary>
    public ReadOnlySpan<char> Span => Characters.AsSpan(0, Length);

    /// <summary>Decodes a page as <see cref="CharsetDetector"/> says.</summary>
    public static PageSource Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var (encoding, skip) = CharsetDetector.Detect(bytes, contentType);
        bytes = bytes[skip..];
        var source = new PageSource(encoding.GetMaxCharCount(bytes.Length));
        source.Length = encoding.GetChars(bytes, source.Characters);
        return source;
    }

    /// <summary>Copies a page, with U+FFFD for every half of a surrogate pair that stands alone: what comes out must be encodable.</summary>
    public static PageSource Copy(string text)
    {
        var source = new PageSource(text.Length) { Length = text.Length };
        text.CopyTo(source.Characters);
        Mend(source.Characters.AsSpan(0, text.Length));
        return source;
    }

    /// <summary>Leaves the first part of the page only.</summary>
    public void Shorten(int length) => Length = length;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(Characters);
        (Characters, Length) = ([], 0);
    }

    static void Mend(Span<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else
                text[at] = '\uFFFD';
        }
    }
}
