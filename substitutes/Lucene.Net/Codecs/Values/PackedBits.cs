using Lucene.Net.Codecs.Files;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Values;

/// <summary>A bit per document, in a file.</summary>
internal sealed class PackedBits(BitReader bits, int length, object lifetime) : IBits
{
    /// <summary>What keeps the bits readable.</summary>
    public object Lifetime => lifetime;

    public int Length => length;

    public bool Get(int index) => bits.Read(index) != 0;

    public static void Write(FileWriter output, ByteBuilder header, IEnumerable<bool> values)
    {
        header.WriteUInt64((ulong)output.Position);
        var packed = new BitWriter(output, 1);
        foreach (var value in values) packed.Write(value ? 1UL : 0);
        packed.Finish();
    }
}
