using System.IO.Compression;
using Khabar.Extraction;

namespace Khabar.Cli.Inputs.Warc;

/// <summary>Undoes content codings (RFC 9110, section 8.4.1): gzip, deflate, br.</summary>
static class ContentCoding
{
    /// <summary>The decoded content. Crawlers often store content that is decoded already; what plainly is comes back as it is.</summary>
    /// <exception cref="InvalidDataException">The coding is not known, the content broken or longer than <see cref="Page.MaxLength"/>.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> content, string coding)
    {
        var bytes = content.Span;
        if (coding is "identity" || LooksPlain(bytes))
            return content;
        var source = new MemoryStream(content.ToArray());
        return coding switch
        {
            "gzip" or "x-gzip" => Bounded(new GZipStream(source, CompressionMode.Decompress)),
            "br" => Bounded(new BrotliStream(source, CompressionMode.Decompress)),
            // "deflate" means zlib's format; some servers send it without its header.
            "deflate" => Bounded(bytes is [0x78, ..] ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress)),
            _ => throw new InvalidDataException($"the content coding {coding} is not known"),
        };
    }

    /// <summary>True for what begins as markup does.</summary>
    static bool LooksPlain(ReadOnlySpan<byte> bytes) => bytes.TrimStart((ReadOnlySpan<byte>)[0x20, 0x09, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF]) is [(byte)'<', (byte)'!' or (byte)'?' or >= (byte)'A' and <= (byte)'z', ..];

    static byte[] Bounded(Stream stream)
    {
        using (stream)
        {
            var decoded = new MemoryStream();
            var buffer = new byte[1 << 16];
            try
            {
                for (int count; (count = stream.Read(buffer)) > 0;)
                {
                    decoded.Write(buffer, 0, count);
                    if (decoded.Length > Page.MaxLength)
                        throw new InvalidDataException($"the content is longer than {Page.MaxLength} bytes");
                }
            }
            catch (InvalidOperationException error)
            {
                // What the Brotli decoder throws for broken data.
                throw new InvalidDataException("the content's compression is broken", error);
            }
            return decoded.ToArray();
        }
    }
}
