using System.Text;

namespace Khabar.Extraction.Charsets;

/// <summary>
/// Decides a page's encoding as the HTML standard's sniffing does: byte order mark, transport header, a meta element in the first
/// kilobytes, and for want of all of them the bytes themselves.
/// </summary>
public static class CharsetDetector
{
    const int MetaPrefix = 4096;

    static CharsetDetector() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a page. Bytes that the encoding has no character for become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var (encoding, skip) = Detect(bytes, contentType);
        return encoding.GetString(bytes[skip..]);
    }

    /// <summary>The encoding of a page and the length of its byte order mark.</summary>
    public static (Encoding Encoding, int Preamble) Detect(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        var isUtf8 = IsUtf8(bytes);
        var declared = Named(CharsetIn(contentType)) ?? Named(DeclaredInMeta(bytes));
        if (declared is not null && !Contradicts(declared, bytes, isUtf8))
            return (declared, 0);
        return (isUtf8 ? Encoding.UTF8 : ByteFrequencies.Guess(bytes), 0);
    }

    /// <summary>The encoding of a label of the Encoding Standard; null if it is not known. ISO-8859-1 means windows-1252 there.</summary>
    public static Encoding? Named(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
            return null;
        label = label.Trim().ToLowerInvariant() switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" or "iso8859-1" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "arabic" or "asmo-708" or "iso8859-6" or "csisolatinarabic" => "iso-8859-6",
            "cp1256" or "x-cp1256" => "windows-1256",
            "cp1252" or "x-cp1252" => "windows-1252",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "sjis" or "shift-jis" or "x-sjis" or "windows-31j" => "shift_jis",
            // A page that says UTF-16 in ASCII letters is not UTF-16.
            "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            var other => other,
        };
        try
        {
            // Other labels that .NET knows (UTF-7 above all) must not be reachable from a page.
            return label is "utf-7" or "utf-32" or "utf-32be" ? null : Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset parameter of a content type, or null.</summary>
    public static string? CharsetIn(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
            return null;
        var value = contentType.AsSpan(at + 8).Trim().Trim("\"'");
        var end = value.IndexOfAny(";\"' >/");
        return (end < 0 ? value : value[..end]).ToString();
    }

    static string? DeclaredInMeta(ReadOnlySpan<byte> bytes)
    {
        var prefix = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaPrefix)]);
        for (var at = prefix.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = prefix.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = prefix.IndexOf('>', at);
            var meta = end < 0 ? prefix[at..] : prefix[at..end];
            if (CharsetIn(meta) is { Length: > 0 } charset)
                return charset;
        }
        return null;
    }

    /// <summary>A declaration is not believed if the bytes cannot be what it says.</summary>
    static bool Contradicts(Encoding declared, ReadOnlySpan<byte> bytes, bool isUtf8) => declared.CodePage == Encoding.UTF8.CodePage
        ? !isUtf8 && InvalidShare(bytes) > 0.02
        : isUtf8 && declared.IsSingleByte && MultiByteSequences(bytes) >= 8;

    static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        // A page cut in the middle of a character is UTF-8 all the same.
        for (var cut = 0; cut < Math.Min(4, bytes.Length + 1); cut++)
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
                return true;
        return false;
    }

    /// <summary>Share of the bytes beyond ASCII that are no part of a UTF-8 sequence.</summary>
    static double InvalidShare(ReadOnlySpan<byte> bytes)
    {
        int high = 0, invalid = 0;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }
            var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var consumed);
            high += consumed;
            invalid += status == System.Buffers.OperationStatus.Done ? 0 : consumed;
            i += Math.Max(1, consumed);
        }
        return high == 0 ? 0 : (double)invalid / high;
    }

    static int MultiByteSequences(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
            count += b >= 0xC2 ? 1 : 0;
        return count;
    }
}
