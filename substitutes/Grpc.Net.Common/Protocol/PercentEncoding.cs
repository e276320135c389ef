using System.Buffers;
using System.Text;

namespace Grpc.Net.Protocol;

/// <summary>
/// The form of <c>grpc-message</c>: UTF-8 in which every byte outside of printable ASCII, and '%', is written as %XX.
/// Decoding never fails: what is not an escape stays as it is.
/// </summary>
static class PercentEncoding
{
    static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain)) return text;
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            if (value is >= 0x20 and <= 0x7e and not (byte)'%') encoded.Append((char)value);
            else encoded.Append('%').Append(value.ToString("X2", null));
        }
        return encoded.ToString();
    }

    public static string Decode(string text)
    {
        if (!text.Contains('%')) return text;
        var bytes = new ArrayBufferWriter<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Write([(byte)(Convert.ToInt32(text.Substring(i + 1, 2), 16))]);
                i += 2;
            }
            else
            {
                Encoding.UTF8.GetBytes(text.AsSpan(i, 1), bytes);
            }
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
