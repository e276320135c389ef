using Lucene.Net.Index;

namespace Lucene.Net.Codecs.Files;

/// <summary>
/// What every file of a segment begins and ends with. Header, 32 bytes: magic, kind (the extension's letters), format version, zero
/// (each a 32-bit number), then the 16 bytes that identify the segment. Footer: the XXH64 of every 16 KB before it (64 bits each), magic and
/// the number of these hashes (32 bits each), then the XXH64 of the footer so far: a broken file tells where. Everything is little-endian.
/// </summary>
internal static class SegmentFile
{
    public const string Fields = "seg", Terms = "trm", Docs = "doc", Positions = "pos", Norms = "nrm", Values = "val", Stored = "sto", Live = "liv";

    public const uint HeaderMagic = 0x7262684B, FooterMagic = 0x646E654B;
    public const int Version = 1;
    public const int HeaderLength = 32, FooterEndLength = 16, PieceBits = 14, PieceLength = 1 << PieceBits;

    public static uint KindOf(string extension) => extension[0] | (uint)extension[1] << 8 | (uint)extension[2] << 16;

    public static string NameOf(string segment, string extension) => $"{segment}.{extension}";

    public static string LiveNameOf(string segment, long generation) => $"{segment}_{Base36(generation)}.{Live}";

    /// <summary>A number in the digits 0-9a-z, as file names have it.</summary>
    public static string Base36(long number)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var text = "";
        do
        {
            text = digits[(int)(number % 36)] + text;
            number /= 36;
        }
        while (number > 0);
        return text;
    }

    /// <exception cref="FormatException">The text is no such number.</exception>
    public static long ParseBase36(string text)
    {
        var number = 0L;
        foreach (var c in text)
        {
            var digit = c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'z' ? c - 'a' + 10 : throw new FormatException($"'{text}' is no number in base 36");
            number = checked(number * 36 + digit);
        }
        return text.Length > 0 ? number : throw new FormatException("an empty number");
    }

    public static CorruptIndexException Corrupt(string file, long offset, string what) => new($"{file}: {what} (at byte {offset})");
}
