using Lucene.Net.Codecs.Files;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Values;

/// <summary>A list of byte sequences: all bytes in a row, and where each ends.</summary>
internal sealed unsafe class BytesColumn
{
    private readonly BitReader ends;
    private readonly byte* bytes;
    private readonly object lifetime;

    public BytesColumn(FileImage file, ref ByteCursor input)
    {
        lifetime = file.Lifetime;
        Count = (long)input.ReadUInt64();
        bytes = file.Start + (long)input.ReadUInt64();
        int width = input.ReadByte();
        ends = new(file.Start + (long)input.ReadUInt64(), width);
    }

    public long Count { get; }

    /// <summary>What keeps the bytes readable.</summary>
    public object Lifetime => lifetime;

    public ReadOnlySpan<byte> this[long index]
    {
        get
        {
            var start = index == 0 ? 0 : (long)ends.Read(index - 1);
            return new(bytes + start, (int)((long)ends.Read(index) - start));
        }
    }

    public void Get(long index, BytesRef result)
    {
        result.CopyBytes(this[index]);
        GC.KeepAlive(this);
    }

    public static void Write(FileWriter output, ByteBuilder header, IEnumerable<byte[]> values)
    {
        var start = output.Position;
        var ends = new List<ulong>();
        foreach (var value in values)
        {
            output.WriteBytes(value);
            ends.Add((ulong)(output.Position - start));
        }
        header.WriteUInt64((ulong)ends.Count);
        header.WriteUInt64((ulong)start);
        var width = ends.Count == 0 ? 0 : BitWriter.WidthOf(ends[^1]);
        header.WriteByte((byte)width);
        header.WriteUInt64((ulong)output.Position);
        var packed = new BitWriter(output, width);
        foreach (var end in ends) packed.Write(end);
        packed.Finish();
    }
}
