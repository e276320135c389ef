using System.Buffers.Text;

namespace Khabar.Cli.Inputs.Warc;

/// <summary>Undoes the chunked transfer coding (RFC 9112, section 7.1).</summary>
static class ChunkedBody
{
    /// <summary>The body without its chunks' sizes. Crawlers often store bodies that are decoded already; those come back as they are.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body)
    {
        var decoded = new MemoryStream(body.Length);
        var rest = body.Span;
        while (TryReadSize(ref rest, out var size) && size > 0)
        {
            // What a cut record lacks of its last chunk is lost; the rest of the page is not.
            var chunk = rest[..Math.Min(size, rest.Length)];
            decoded.Write(chunk);
            rest = rest[chunk.Length..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
            else if (!rest.IsEmpty) return body;
        }
        return decoded.Length == 0 ? body : decoded.GetBuffer().AsMemory(0, (int)decoded.Length);
    }

    /// <summary>Reads "1a2b" or "1a2b;extension" and the line's end.</summary>
    static bool TryReadSize(ref ReadOnlySpan<byte> rest, out int size)
    {
        size = 0;
        var end = rest.IndexOf("\r\n"u8);
        if (end < 0 || !Utf8Parser.TryParse(rest[..end], out size, out var digits, 'x') || size < 0) return false;
        if (rest[digits..end].TrimEnd((byte)' ') is [not (byte)';', ..]) return false;
        rest = rest[(end + 2)..];
        return true;
    }
}
