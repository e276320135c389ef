using System.Numerics;
using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Codecs.Values;

/// <summary>Packs numbers for <see cref="PackedNumbers"/>.</summary>
internal sealed class BitWriter(FileWriter output, int width)
{
    /// <summary>Bytes behind the last number that readers may touch.</summary>
    public const int Padding = 9;

    UInt128 pending;
    int bits;

    /// <summary>Bits that numbers up to <paramref name="max"/> take.</summary>
    public static int WidthOf(ulong max) => 64 - BitOperations.LeadingZeroCount(max);

    public void Write(ulong value)
    {
        pending |= (UInt128)value << bits;
        for (bits += width; bits >= 64; bits -= 64, pending >>= 64) output.WriteUInt64((ulong)pending);
    }

    /// <summary>Writes what is left, and the bytes that readers may touch behind it.</summary>
    public void Finish()
    {
        for (; bits > 0; bits -= 8, pending >>= 8) output.WriteByte((byte)pending);
        for (var i = 0; i < Padding; i++) output.WriteByte(0);
    }
}
