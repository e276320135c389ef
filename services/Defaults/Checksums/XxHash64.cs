using System.Buffers.Binary;
using System.Numerics;

namespace Khabar.Defaults.Checksums;

/// <summary>
/// XXH64 with seed 0, a fast checksum against damage, not against intent
/// (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md). Not thread-safe.
/// </summary>
public sealed class XxHash64
{
    const ulong P1 = 0x9E3779B185EBCA87, P2 = 0xC2B2AE3D27D4EB4F, P3 = 0x165667B19E3779F9, P4 = 0x85EBCA77C2B2AE63, P5 = 0x27D4EB2F165667C5;
    const int Stripe = 32;

    readonly byte[] rest = new byte[Stripe];
    ulong a = unchecked(P1 + P2), b = P2, c, d = unchecked(0 - P1);
    int restLength;
    ulong length;

    /// <summary>The checksum of the bytes; of none it is 0xEF46DB3751D8E999.</summary>
    public static ulong Compute(ReadOnlySpan<byte> bytes)
    {
        var hash = new XxHash64();
        hash.Append(bytes);
        return hash.Current;
    }

    /// <summary>The checksum of a file's bytes from its beginning, up to a length.</summary>
    /// <exception cref="IOException">The file could not be read, or ends before that length.</exception>
    public static XxHash64 OfFile(string path, long length)
    {
        var hash = new XxHash64();
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var buffer = new byte[256 * 1024];
        for (long position = 0; position < length;)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(buffer.Length, length - position)), position);
            if (read == 0) throw new EndOfStreamException($"'{path}' ends at byte {position}; {length} were expected.");
            hash.Append(buffer.AsSpan(0, read));
            position += read;
        }
        return hash;
    }

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        length += (ulong)bytes.Length;
        if (restLength > 0)
        {
            var taken = Math.Min(Stripe - restLength, bytes.Length);
            bytes[..taken].CopyTo(rest.AsSpan(restLength));
            bytes = bytes[taken..];
            restLength += taken;
            if (restLength < Stripe) return;
            Mix(rest);
            restLength = 0;
        }
        var whole = bytes.Length - bytes.Length % Stripe;
        Mix(bytes[..whole]);
        bytes[whole..].CopyTo(rest);
        restLength = bytes.Length - whole;
    }

    /// <summary>The checksum of what was added so far.</summary>
    public ulong Current
    {
        get
        {
            var hash = length < Stripe ? P5 : Merge(Merge(Merge(Merge(
                BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18),
                a), b), c), d);
            hash += length;
            ReadOnlySpan<byte> rest = this.rest.AsSpan(0, restLength);
            for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
                hash = BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * P1 + P4;
            if (rest.Length >= sizeof(uint))
            {
                hash = BitOperations.RotateLeft(hash ^ BinaryPrimitives.ReadUInt32LittleEndian(rest) * P1, 23) * P2 + P3;
                rest = rest[sizeof(uint)..];
            }
            foreach (var last in rest) hash = BitOperations.RotateLeft(hash ^ last * P5, 11) * P1;
            hash = (hash ^ hash >> 33) * P2;
            hash = (hash ^ hash >> 29) * P3;
            return hash ^ hash >> 32;
        }
    }

    void Mix(ReadOnlySpan<byte> stripes)
    {
        var (a, b, c, d) = (this.a, this.b, this.c, this.d);
        for (; stripes.Length >= Stripe; stripes = stripes[Stripe..])
        {
            a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(stripes));
            b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(stripes[8..]));
            c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(stripes[16..]));
            d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(stripes[24..]));
        }
        (this.a, this.b, this.c, this.d) = (a, b, c, d);
    }

    static ulong Round(ulong lane, ulong word) => BitOperations.RotateLeft(lane + word * P2, 31) * P1;

    static ulong Merge(ulong hash, ulong lane) => (hash ^ Round(0, lane)) * P1 + P4;
}
