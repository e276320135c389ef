using System.Runtime.CompilerServices;
using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Values;

/// <summary>Numbers of a fixed width of 0 to 64 bits in a file, packed from the lowest bit on, read at random. <see cref="BitWriter.Padding"/> follows the last.</summary>
internal readonly unsafe struct PackedNumbers(FileImage file, long offset, int width)
{
    readonly byte* start = file.Start + offset;
    readonly ulong mask = width == 64 ? ulong.MaxValue : (1UL << width) - 1;

    /// <summary>Sees to it that the first <paramref name="count"/> numbers are what was written: <see cref="this[long]"/> does not look.</summary>
    public void Verify(long count) => file.Verify(start, (count * width + 7) / 8 + BitWriter.Padding);

    public ulong this[long index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
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
}
