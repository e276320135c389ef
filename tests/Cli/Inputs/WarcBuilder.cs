using System.IO.Compression;
using System.Text;

namespace Khabar.Cli.Tests.Inputs;

/// <summary>Writes web archives record by record.</summary>
sealed class WarcBuilder(bool compressed)
{
    readonly MemoryStream archive = new();

    /// <summary>Where the next record begins.</summary>
    public long Length => archive.Length;

    public byte[] ToArray() => archive.ToArray();

    /// <summary>Adds a response with its head's lines and its body as sent.</summary>
    public WarcBuilder Response(string uri, byte[] body, string status = "200 OK", params string[] headers)
    {
        var head = string.Join("\r\n", (string[])[$"HTTP/1.1 {status}", .. headers, "", ""]);
        return Record("response", uri, "application/http; msgtype=response", [.. Encoding.Latin1.GetBytes(head), .. body]);
    }

    public WarcBuilder Html(string uri, string html) => Response(uri, Encoding.UTF8.GetBytes(html), headers: "Content-Type: text/html; charset=utf-8");

    public WarcBuilder Record(string type, string uri, string contentType, byte[] block) => Raw(RecordBytes(type, uri, contentType, block));

    /// <summary>Adds bytes, as a gzip member of their own if the archive is compressed.</summary>
    public WarcBuilder Raw(byte[] bytes)
    {
        if (!compressed)
        {
            archive.Write(bytes);
            return this;
        }
        using var gzip = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true);
        gzip.Write(bytes);
        return this;
    }

    public static byte[] RecordBytes(string type, string uri, string contentType, byte[] block) =>
    [
        .. Encoding.UTF8.GetBytes(
            $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2022-03-03T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\n"
            + $"Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];
}
