using System.Numerics;
using System.Runtime.Intrinsics;
using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Postings;

/// <summary>
/// 128 numbers below 2^31, bit-packed with exceptions (PFOR; Zukowski et al., "Super-scalar RAM-CPU cache compression", 2006) in the
/// vertical layout of Lemire and Boytsov ("Decoding billions of integers per second through vectorization", 2015): number i lies in
/// lane i mod 4 of a vector of four, so that four are unpacked at once. A block is a byte (low five bits: width; high three: number of
/// exceptions), 16 bytes per bit of width, then per exception its index and the high bits that did not fit.
/// </summary>
internal static unsafe class BlockPacking
{
    public const int BlockSize = 128;
    const int MaxExceptions = 7;

    public static void Write(ReadOnlySpan<uint> values, ByteBuilder output)
    {
        var width = ChooseWidth(values, out var exceptions);
        output.WriteByte((byte)(width | exceptions << 5));
        Pack(values, width, output);
        if (exceptions == 0) return;
        for (var i = 0; i < BlockSize; i++)
        {
            if (values[i] >> width == 0) continue;
            output.WriteByte((byte)i);
            output.WriteVarint(values[i] >> width);
        }
    }

    /// <summary>Unpacks a block into 128 numbers and returns the byte after it.</summary>
    public static byte* Read(byte* input, uint* values)
    {
        uint head = *input++;
        var width = (int)(head & 31);
        BlockUnpacking.Unpack(input, width, values);
        input += 16 * width;
        if (head < 32) return input;
        var cursor = new ByteCursor(input);
        for (var exceptions = head >> 5; exceptions > 0; exceptions--)
        {
            var index = cursor.ReadByte();
            values[index] |= (uint)cursor.ReadVarint32() << width;
        }
        return cursor.At;
    }

    /// <summary>The byte after a block, without unpacking it.</summary>
    public static byte* Skip(byte* input)
    {
        uint head = *input++;
        input += 16 * (head & 31);
        var cursor = new ByteCursor(input);
        for (var exceptions = head >> 5; exceptions > 0; exceptions--)
        {
            cursor.ReadByte();
            cursor.ReadVarint32();
        }
        return cursor.At;
    }

    /// <summary>Replaces differences by their running sums, starting from <paramref name="start"/>.</summary>
    public static void PrefixSum(uint* values, uint start)
    {
        // Sums within sixteen numbers wait for nothing before them; only the carry goes from one sixteen to the next.
        var carry = Vector128.Create(start);
        for (var i = 0; i < BlockSize; i += 16, values += 16)
        {
            var a = SumsWithin(Vector128.Load(values));
            var b = SumsWithin(Vector128.Load(values + 4)) + Last(a);
            var c = SumsWithin(Vector128.Load(values + 8)) + Last(b);
            var d = SumsWithin(Vector128.Load(values + 12)) + Last(c);
            (a + carry).Store(values);
            (b + carry).Store(values + 4);
            (c + carry).Store(values + 8);
            (d + carry).Store(values + 12);
            carry += Last(d);
        }
    }

    public static void AddOne(uint* values)
    {
        for (var i = 0; i < BlockSize; i += Vector256<uint>.Count) (Vector256.Load(values + i) + Vector256<uint>.One).Store(values + i);
    }

    // The width whose packed size, exceptions included, is least. An exception costs its index and, nearly always, one or two bytes.
    static int ChooseWidth(ReadOnlySpan<uint> values, out int exceptions)
    {
        Span<byte> lengths = stackalloc byte[33];
        lengths.Clear();
        foreach (var value in values) lengths[32 - BitOperations.LeadingZeroCount(value)]++;
        var full = 32;
        while (full > 0 && lengths[full] == 0) full--;
        int best = full, bestSize = 16 * full, above = 0;
        exceptions = 0;
        for (var width = full - 1; width >= 0; width--)
        {
            above += lengths[width + 1];
            if (above > MaxExceptions) break;
            var size = 16 * width + above * (1 + (full - width + 6) / 7);
            if (size < bestSize) (best, bestSize, exceptions) = (width, size, above);
        }
        return best;
    }

    static void Pack(ReadOnlySpan<uint> values, int width, ByteBuilder output)
    {
        if (width == 0) return;
        var bytes = output.Reserve(16 * width);
        var mask = (1u << width) - 1;
        fixed (uint* source = values)
        fixed (byte* target = bytes)
        {
            var word = Vector128<uint>.Zero;
            var low = Vector128.Create(mask);
            int shift = 0, written = 0;
            for (var i = 0; i < BlockSize; i += 4)
            {
                var v = Vector128.Load(source + i) & low;
                word |= Vector128.ShiftLeft(v, shift);
                shift += width;
                if (shift < 32) continue;
                word.Store((uint*)(target + written));
                written += 16;
                shift -= 32;
                word = shift == 0 ? Vector128<uint>.Zero : Vector128.ShiftRightLogical(v, width - shift);
            }
        }
        output.Advance(16 * width);
    }

    static Vector128<uint> SumsWithin(Vector128<uint> v)
    {
        // An index beyond the vector gives zero.
        v += Vector128.Shuffle(v, Vector128.Create(~0u, 0, 1, 2));
        return v + Vector128.Shuffle(v, Vector128.Create(~0u, ~0u, 0, 1));
    }

    static Vector128<uint> Last(Vector128<uint> v) => Vector128.Shuffle(v, Vector128.Create(3u, 3, 3, 3));
}
