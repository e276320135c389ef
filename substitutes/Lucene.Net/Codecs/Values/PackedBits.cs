using Lucene.Net.Codecs.Files;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Values;

/// <summary>A bit per document, in a file.</summary>
internal sealed class PackedBits : IBits
{
    readonly PackedNumbers bits;

    public PackedBits(FileImage file, ref ByteCursor input, int length) => (bits, Length) = (new(file, (long)input.ReadUInt64(), 1), length);

    public int Length { get; }

    /// <summary>To be called before any bit is read.</summary>
    public void Verify() => bits.Verify(Length);

    public bool Get(int index) => bits[index] != 0;

    public static void Write(FileWriter output, ByteBuilder header, IEnumerable<bool> values)
    {
        header.WriteUInt64((ulong)output.Position);
        var packed = new BitWriter(output, 1);
        foreach (var value in values) packed.Write(value ? 1UL : 0);
        packed.Finish();
    }
}
