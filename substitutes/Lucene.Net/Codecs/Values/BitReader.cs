using System.Runtime.CompilerServices;

namespace Lucene.Net.Codecs.Values;

/// <summary>Numbers of a fixed width of 0 to 64 bits, packed from the lowest bit on, read at random. Eight bytes follow the last number.</summary>
internal readonly unsafe struct BitReader(byte* start, int width)
{
    private readonly ulong mask = width == 64 ? ulong.MaxValue : (1UL << width) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Read(long index)
    {
        var bit = (ulong)index * (uint)width;
        var at = start + (bit >> 3);
        var shift = (int)(bit & 7);
        var value = Unsafe.ReadUnaligned<ulong>(at) >> shift;
        // Wider than 57 bits a number may reach into a ninth byte.
        if (width + shift > 64) value |= (ulong)at[8] << 64 - shift;
        return value & mask;
    }
}
