using System.Security.Cryptography;

namespace Lucene.Net.Codecs.Files;

/// <summary>16 random bytes that all files of a segment share, so that a file of another segment under the right name is noticed.</summary>
internal readonly record struct SegmentId(ulong High, ulong Low)
{
    public static SegmentId Create()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}
