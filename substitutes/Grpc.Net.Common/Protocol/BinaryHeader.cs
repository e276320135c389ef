namespace Grpc.Net.Protocol;

/// <summary>The values of <c>-bin</c> headers: base64, sent without padding, accepted with or without.</summary>
static class BinaryHeader
{
    public static string Encode(byte[] value) => Convert.ToBase64String(value).TrimEnd('=');

    /// <summary>The bytes, or null if the text is not base64.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd('=');
        if (text.IsEmpty) return [];
        if (text.Length % 4 == 1) return null;
        Span<char> padded = text.Length <= 512 ? stackalloc char[text.Length + 2] : new char[text.Length + 2];
        text.CopyTo(padded);
        padded[text.Length..].Fill('=');
        padded = padded[..((text.Length + 3) / 4 * 4)];
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64Chars(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
