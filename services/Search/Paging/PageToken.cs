using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Khabar.Services.Search.Paging;

/// <summary>
/// Where the next page of an answer begins: behind a hit. Opaque to callers: base64url (RFC 4648, section 5) of the hit's key, the moment as of which
/// the answer was begun, a fingerprint of the request it belongs to, and a checksum over all. It names a place in an order that the caller may read anyway, so it needs no secret;
/// the checksum keeps truncated, altered and made-up tokens out.
/// </summary>
internal static class PageToken
{
    /// <summary>Characters of the longest token: a key with an id of 512 bytes.</summary>
    public const int MostLength = 1024;

    const byte Version = 2;
    const int FingerprintLength = 8;
    const int ChecksumLength = 8;
    const int HeadLength = 1 + FingerprintLength + sizeof(float) + 2 * sizeof(long);

    /// <summary>Writes a token.</summary>
    /// <param name="key">The last hit of the page before.</param>
    /// <param name="asOf">The moment as of which the answer was begun, milliseconds since 1970 UTC.</param>
    /// <param name="fingerprint">See <see cref="Fingerprint"/>.</param>
    public static string Write(HitKey key, long asOf, ulong fingerprint)
    {
        byte[] bytes = new byte[HeadLength + Encoding.UTF8.GetByteCount(key.Id) + ChecksumLength];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1), fingerprint);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(1 + FingerprintLength), key.Score);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1 + FingerprintLength + sizeof(float)), key.Published);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1 + FingerprintLength + sizeof(float) + sizeof(long)), asOf);
        Encoding.UTF8.GetBytes(key.Id, bytes.AsSpan(HeadLength));
        Checksum(bytes.AsSpan(0, bytes.Length - ChecksumLength), bytes.AsSpan(bytes.Length - ChecksumLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token; false if it is not one that <see cref="Write"/> made for this fingerprint.</summary>
    public static bool TryRead(string token, ulong fingerprint, out HitKey key, out long asOf)
    {
        (key, asOf) = (default, 0);
        if (token.Length > MostLength || !Base64Url.IsValid(token))
            return false;
        byte[] bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < HeadLength + ChecksumLength)
            return false;
        var head = bytes.AsSpan(0, bytes.Length - ChecksumLength);
        Span<byte> checksum = stackalloc byte[ChecksumLength];
        Checksum(head, checksum);
        bool ours = checksum.SequenceEqual(bytes.AsSpan(head.Length, ChecksumLength)) && head[0] == Version
            && BinaryPrimitives.ReadUInt64LittleEndian(head[1..]) == fingerprint;
        if (ours)
        {
            key = new HitKey(
                BinaryPrimitives.ReadSingleLittleEndian(head[(1 + FingerprintLength)..]),
                BinaryPrimitives.ReadInt64LittleEndian(head[(1 + FingerprintLength + sizeof(float))..]),
                Encoding.UTF8.GetString(head[HeadLength..]));
            asOf = BinaryPrimitives.ReadInt64LittleEndian(head[(1 + FingerprintLength + sizeof(float) + sizeof(long))..]);
        }
        return ours && float.IsFinite(key.Score);
    }

    /// <summary>A number that stands for everything of a request that shapes the order and set of its hits.</summary>
    public static ulong Fingerprint(params IEnumerable<string> parts)
    {
        string whole = string.Join('\u001F', parts.Select(part => $"{part.Length}:{part}"));
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }

    static void Checksum(ReadOnlySpan<byte> bytes, Span<byte> checksum)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        hash[..ChecksumLength].CopyTo(checksum);
    }
}
