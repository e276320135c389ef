using System.Runtime.CompilerServices;
using System.Text;

namespace Lucene.Net.Codecs.Files;

/// <summary>Reads numbers one after another from verified memory, which its user keeps alive. Unchecked: writer and reader agree on the layout.</summary>
internal unsafe struct ByteCursor(byte* at)
{
    public byte* At = at;

    public byte ReadByte() => *At++;

    public uint ReadUInt32()
    {
        var value = Unsafe.ReadUnaligned<uint>(At);
        At += sizeof(uint);
        return value;
    }

    public ulong ReadUInt64()
    {
        var value = Unsafe.ReadUnaligned<ulong>(At);
        At += sizeof(ulong);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadVarint32()
    {
        uint b = *At++;
        return b < 0x80 ? (int)b : (int)ReadRest(b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadVarint64()
    {
        uint b = *At++;
        return b < 0x80 ? b : (long)ReadRest(b);
    }

    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        var bytes = new ReadOnlySpan<byte>(At, length);
        At += length;
        return bytes;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadVarint32()));

    public Dictionary<string, string> ReadMap()
    {
        var map = new Dictionary<string, string>();
        for (var count = ReadVarint32(); count > 0; count--) map[ReadString()] = ReadString();
        return map;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    ulong ReadRest(uint first)
    {
        ulong value = first & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint b = *At++;
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
    }
}
