using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Lucene.Net.Codecs.Files;

/// <summary>
/// The 64-bit hash XXH64 with seed 0 (Collet, xxHash specification 0.1.1), over bytes given piece by piece. One lane takes in any
/// change of one 8-byte word without loss, so a flipped bit always shows.
/// </summary>
internal struct XxHash64
{
    const ulong Prime1 = 0x9E3779B185EBCA87, Prime2 = 0xC2B2AE3D27D4EB4F, Prime3 = 0x165667B19E3779F9, Prime4 = 0x85EBCA77C2B2AE63, Prime5 = 0x27D4EB2F165667C5;
    const int StripeLength = 32;

    ulong lane1 = unchecked(Prime1 + Prime2), lane2 = Prime2, lane3 = 0, lane4 = unchecked(0 - Prime1);
    ulong total;
    Stripe pending;

    public XxHash64() { }

    /// <summary>The hash of everything appended so far; more may be appended after.</summary>
    public readonly ulong Value
    {
        get
        {
            var hash = total >= StripeLength
                ? Merge(Merge(Merge(Merge(
                    BitOperations.RotateLeft(lane1, 1) + BitOperations.RotateLeft(lane2, 7) + BitOperations.RotateLeft(lane3, 12) + BitOperations.RotateLeft(lane4, 18),
                    lane1), lane2), lane3), lane4)
                : Prime5;
            hash += total;
            ReadOnlySpan<byte> rest = ((ReadOnlySpan<byte>)pending)[..(int)(total % StripeLength)];
            for (; rest.Length >= 8; rest = rest[8..])
                hash = BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1 + Prime4;
            for (; rest.Length >= 4; rest = rest[4..])
                hash = BitOperations.RotateLeft(hash ^ BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1, 23) * Prime2 + Prime3;
            foreach (var b in rest) hash = BitOperations.RotateLeft(hash ^ b * Prime5, 11) * Prime1;
            hash = (hash ^ hash >> 33) * Prime2;
            hash = (hash ^ hash >> 29) * Prime3;
            return hash ^ hash >> 32;
        }
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new XxHash64();
        hash.Append(bytes);
        return hash.Value;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Span<byte> buffer = pending;
        var buffered = (int)(total % StripeLength);
        total += (ulong)bytes.Length;
        if (buffered > 0)
        {
            var taken = Math.Min(StripeLength - buffered, bytes.Length);
            bytes[..taken].CopyTo(buffer[buffered..]);
            bytes = bytes[taken..];
            if (buffered + taken < StripeLength) return;
            Consume(buffer);
        }
        var whole = bytes.Length - bytes.Length % StripeLength;
        Consume(bytes[..whole]);
        bytes[whole..].CopyTo(buffer);
    }

    void Consume(ReadOnlySpan<byte> stripes)
    {
        var (a, b, c, d) = (lane1, lane2, lane3, lane4);
        var words = MemoryMarshal.Cast<byte, ulong>(stripes);
        for (; words.Length >= 4; words = words[4..])
        {
            a = Round(a, Little(words[0]));
            b = Round(b, Little(words[1]));
            c = Round(c, Little(words[2]));
            d = Round(d, Little(words[3]));
        }
        (lane1, lane2, lane3, lane4) = (a, b, c, d);
    }

    static ulong Little(ulong word) => BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);

    static ulong Round(ulong lane, ulong word) => BitOperations.RotateLeft(lane + word * Prime2, 31) * Prime1;

    static ulong Merge(ulong hash, ulong lane) => (hash ^ Round(0, lane)) * Prime1 + Prime4;

    [System.Runtime.CompilerServices.InlineArray(StripeLength)]
    struct Stripe
    {
        byte first;
    }
}
