using System.Buffers.Binary;
using System.Text;

namespace Lucene.Net.Codecs.Files;

/// <summary>A growing byte array to write numbers to; cleared and used again.</summary>
internal sealed class ByteBuilder(int capacity = 256)
{
    byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public int Capacity => bytes.Length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Truncate(int length) => Length = length;

    public void WriteByte(byte value)
    {
        if (Length == bytes.Length) Grow(1);
        bytes[Length++] = value;
    }

    public void WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);
        Length += sizeof(uint);
    }

    public void WriteUInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
        Length += sizeof(ulong);
    }

    public void WriteVarint(uint value)
    {
        if (bytes.Length - Length < 5) Grow(5);
        for (; value > 0x7F; value >>= 7) bytes[Length++] = (byte)(value | 0x80);
        bytes[Length++] = (byte)value;
    }

    public void WriteVarint(ulong value)
    {
        if (bytes.Length - Length < 10) Grow(10);
        for (; value > 0x7F; value >>= 7) bytes[Length++] = (byte)(value | 0x80);
        bytes[Length++] = (byte)value;
    }

    public void WriteBytes(ReadOnlySpan<byte> source)
    {
        source.CopyTo(Reserve(source.Length));
        Length += source.Length;
    }

    /// <summary>The UTF-8 length, then the bytes; unpaired surrogates become U+FFFD.</summary>
    public void WriteString(string text)
    {
        WriteVarint((uint)Encoding.UTF8.GetByteCount(text));
        Length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));
    }

    public void WriteMap(IDictionary<string, string> map)
    {
        WriteVarint((uint)map.Count);
        foreach (var (key, value) in map)
        {
            WriteString(key);
            WriteString(value);
        }
    }

    /// <summary>Room for <paramref name="count"/> bytes behind what is written; <see cref="Advance"/> takes them in.</summary>
    public Span<byte> Reserve(int count)
    {
        if (bytes.Length - Length < count) Grow(count);
        return bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    void Grow(int count) => Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, Length + (long)count)));
}
