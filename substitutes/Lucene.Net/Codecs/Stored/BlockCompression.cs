using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Stored;

/// <summary>
/// Byte-wise compression in the LZ4 block format (Collet, "LZ4 Block Format Description"): a sequence is a byte with two lengths,
/// literal bytes, and a copy of earlier bytes by distance. Fast both ways, which matters more here than the last tenth of size. An
/// object is for one thread.
/// </summary>
internal sealed class BlockCompression
{
    const int MinMatch = 4, LastLiterals = 5, MatchLimit = 12, MaxDistance = 65535, HashBits = 13;

    readonly int[] table = new int[1 << HashBits];

    /// <summary>Appends the compressed form of <paramref name="source"/> to <paramref name="output"/>.</summary>
    public void Compress(ReadOnlySpan<byte> source, ByteBuilder output)
    {
        Array.Clear(table);
        ref var start = ref MemoryMarshal.GetReference(source);
        int anchor = 0, at = 1, misses = 0;
        while (at < source.Length - MatchLimit)
        {
            var word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, at));
            ref var slot = ref table[word * 2654435761u >> 32 - HashBits];
            var candidate = slot;
            slot = at;
            if (at - candidate > MaxDistance || candidate == 0 || Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, candidate)) != word)
            {
                // The longer nothing matches, the larger the steps: text that does not compress is passed over quickly.
                at += 1 + (misses++ >> 6);
                continue;
            }
            misses = 0;
            while (at > anchor && candidate > 0 && source[at - 1] == source[candidate - 1])
            {
                at--;
                candidate--;
            }
            var limit = source.Length - LastLiterals;
            var length = MinMatch + source[(at + MinMatch)..limit].CommonPrefixLength(source[(candidate + MinMatch)..]);
            WriteSequence(output, source[anchor..at], at - candidate, length);
            at += length;
            anchor = at;
        }
        WriteSequence(output, source[anchor..], 0, 0);
    }

    /// <summary>Fills <paramref name="target"/> from its compressed form.</summary>
    /// <exception cref="InvalidDataException">The bytes are no compressed form of that length.</exception>
    public static void Decompress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        var written = 0;
        while (true)
        {
            if (source.IsEmpty) throw Malformed();
            int token = source[0];
            source = source[1..];
            var literals = ReadLength(ref source, token >> 4);
            if (literals > source.Length || literals > target.Length - written) throw Malformed();
            source[..literals].CopyTo(target[written..]);
            written += literals;
            source = source[literals..];
            if (source.IsEmpty) break;
            if (source.Length < 2) throw Malformed();
            int distance = BinaryPrimitives.ReadUInt16LittleEndian(source);
            source = source[2..];
            var length = ReadLength(ref source, token & 15) + MinMatch;
            if (distance == 0 || distance > written || length > target.Length - written) throw Malformed();
            CopyMatch(target, written, distance, length);
            written += length;
        }
        if (written != target.Length) throw Malformed();
    }

    static void CopyMatch(Span<byte> target, int at, int distance, int length)
    {
        // A copy that overlaps itself repeats its pattern: what is already there doubles with every step.
        while (length > distance)
        {
            target.Slice(at - distance, distance).CopyTo(target[at..]);
            at += distance;
            length -= distance;
            distance *= 2;
        }
        target.Slice(at - distance, length).CopyTo(target[at..]);
    }

    static void WriteSequence(ByteBuilder output, ReadOnlySpan<byte> literals, int distance, int matchLength)
    {
        var match = Math.Max(0, matchLength - MinMatch);
        output.WriteByte((byte)(Math.Min(literals.Length, 15) << 4 | Math.Min(match, 15)));
        if (literals.Length >= 15) WriteLength(output, literals.Length - 15);
        output.WriteBytes(literals);
        if (matchLength == 0) return;
        output.WriteByte((byte)distance);
        output.WriteByte((byte)(distance >> 8));
        if (match >= 15) WriteLength(output, match - 15);
    }

    static void WriteLength(ByteBuilder output, int rest)
    {
        for (; rest >= 255; rest -= 255) output.WriteByte(255);
        output.WriteByte((byte)rest);
    }

    static int ReadLength(ref ReadOnlySpan<byte> source, int length)
    {
        if (length < 15) return length;
        while (true)
        {
            if (source.IsEmpty) throw Malformed();
            int b = source[0];
            source = source[1..];
            length = checked(length + b);
            if (b < 255) return length;
        }
    }

    static InvalidDataException Malformed() => new("malformed compressed block");
}
