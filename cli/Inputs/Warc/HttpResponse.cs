using System.Globalization;
using System.Text;

namespace Khabar.Cli.Inputs.Warc;

/// <summary>An HTTP/1.1 response as a crawler stored it (RFC 9112).</summary>
sealed class HttpResponse
{
    readonly ReadOnlyMemory<byte> body;

    HttpResponse(int status, HeaderFields headers, ReadOnlyMemory<byte> body) => (Status, Headers, this.body) = (status, headers, body);

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The header fields.</summary>
    public HeaderFields Headers { get; }

    /// <summary>Reads a response's head; null if the bytes do not begin with a status line.</summary>
    public static HttpResponse? Parse(ReadOnlyMemory<byte> bytes)
    {
        var (head, body) = Split(bytes);
        var lines = Encoding.Latin1.GetString(head.Span).Split('\n', StringSplitOptions.TrimEntries);
        if (lines[0].Split(' ', 3) is not [['H', 'T', 'T', 'P', '/', ..], var code, ..] || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;
        var headers = new HeaderFields();
        foreach (var line in lines.AsSpan(1))
            headers.Add(line);
        return new HttpResponse(status, headers, body);
    }

    /// <summary>The content, transfer and content codings undone.</summary>
    /// <exception cref="InvalidDataException">A coding is not known or broken, or the content is longer than a page may be.</exception>
    public byte[] Content()
    {
        var content = body;
        if (Headers["Transfer-Encoding"].Contains("chunked", StringComparison.OrdinalIgnoreCase))
            content = ChunkedBody.Decode(content);
        foreach (var coding in Headers["Content-Encoding"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
            content = ContentCoding.Decode(content, coding.ToLowerInvariant());
        return content.ToArray();
    }

    static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body) Split(ReadOnlyMemory<byte> bytes)
    {
        foreach (var divider in (ReadOnlySpan<string>)["\r\n\r\n", "\n\n"])
            if (bytes.Span.IndexOf(Encoding.ASCII.GetBytes(divider)) is >= 0 and var at)
                return (bytes[..at], bytes[(at + divider.Length)..]);
        return (bytes, default);
    }
}
