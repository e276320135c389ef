using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lucene.Net.Analysis.En;

/// <summary>
/// Remembers the stems of words seen lately, since few words make up most of a text and stemming is mostly branches that cannot be
/// predicted. A word of up to 16 ASCII letters is one vector; each has one place, where it replaces what was there. Not thread-safe.
/// </summary>
internal sealed class StemCache
{
    const int Places = 4096;
    const int Longest = 16;

    // Sixteen bytes from Longest - n on: n times 255, then 0.
    static readonly byte[] Masks = [.. Enumerable.Repeat((byte)255, Longest), .. Enumerable.Repeat((byte)0, Longest)];

    readonly Entry[] entries = new Entry[Places];

    /// <summary>
    /// Stems the first <paramref name="length"/> characters of <paramref name="buffer"/> in place as <see cref="PorterStemmer"/> does and
    /// returns the stem's length.
    /// </summary>
    public int Stem(char[] buffer, int length)
    {
        if (length > Longest || buffer.Length < Longest || !TryPack(buffer, length, out var word)) return PorterStemmer.Stem(buffer.AsSpan(0, length));
        ref var entry = ref entries[Place(word)];
        if (entry.Word != word || entry.Length != length)
        {
            var stemLength = PorterStemmer.Stem(buffer.AsSpan(0, length));
            TryPack(buffer, stemLength, out var stem);
            entry = new Entry(word, length, stem, stemLength);
            return stemLength;
        }
        var (lower, upper) = Vector128.Widen(entry.Stem);
        lower.StoreUnsafe(ref Units(buffer));
        upper.StoreUnsafe(ref Units(buffer), (nuint)Vector128<ushort>.Count);
        return entry.StemLength;
    }

    // The characters as bytes, zeros behind them; false if any is not ASCII.
    static bool TryPack(char[] buffer, int length, out Vector128<byte> packed)
    {
        var lower = Vector128.LoadUnsafe(ref Units(buffer));
        var upper = Vector128.LoadUnsafe(ref Units(buffer), (nuint)Vector128<ushort>.Count);
        var mask = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Masks), (nuint)(Longest - length));
        packed = Vector128.Narrow(lower, upper) & mask;
        var (lowerMask, upperMask) = Vector128.Widen(mask.AsSByte());
        return (((lower & lowerMask.AsUInt16()) | (upper & upperMask.AsUInt16())) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    static int Place(Vector128<byte> word)
    {
        var halves = word.AsUInt64();
        var hash = (halves[0] * 0x9E3779B97F4A7C15) ^ (halves[1] * 0xC2B2AE3D27D4EB4F);
        return (int)(hash >> 40) & (Places - 1);
    }

    static ref ushort Units(char[] buffer) => ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(buffer));

    readonly record struct Entry(Vector128<byte> Word, int Length, Vector128<byte> Stem, int StemLength);
}
