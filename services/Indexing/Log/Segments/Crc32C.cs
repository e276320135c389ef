using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Khabar.Services.Indexing.Log.Segments;

/// <summary>
/// CRC-32C, the Castagnoli polynomial as iSCSI uses it (RFC 3720, appendix B.4). Uses the processor's own instruction where there is
/// one.
/// </summary>
internal static class Crc32C
{
    /// <summary>The checksum of the bytes; of "123456789" it is 0xE3069283.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..]) crc = BitOperations.Crc32C(crc, rest);
        return ~crc;
    }
}
