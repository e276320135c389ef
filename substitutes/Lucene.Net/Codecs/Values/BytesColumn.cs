using Lucene.Net.Codecs.Files;
using Lucene.Net.Util;

namespace Lucene.Net.Codecs.Values;

/// <summary>A list of byte sequences: all bytes in a row, and where each ends.</summary>
internal sealed unsafe class BytesColumn
{
    readonly FileImage file;
    readonly PackedNumbers ends;
    readonly long bytes;

    public BytesColumn(FileImage file, ref ByteCursor input)
    {
        this.file = file;
        (Count, bytes) = ((long)input.ReadUInt64(), (long)input.ReadUInt64());
        int width = input.ReadByte();
        ends = new(file, (long)input.ReadUInt64(), width);
    }

    public long Count { get; }

    /// <summary>To be called before any sequence is read. The sequences themselves are verified one by one.</summary>
    public void VerifyEnds() => ends.Verify(Count);

    public void Get(long index, BytesRef result)
    {
        var start = index == 0 ? 0 : (long)ends[index - 1];
        var length = (int)((long)ends[index] - start);
        result.CopyBytes(new ReadOnlySpan<byte>(file.At(bytes + start, length), length));
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
