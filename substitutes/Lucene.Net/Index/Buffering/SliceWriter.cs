using System.Runtime.CompilerServices;

namespace Lucene.Net.Index.Buffering;

/// <summary>
/// A growing row of bytes in an arena that many rows share: a chain of slices, each larger than the last, whose final four bytes are
/// the offset of the next. The first slice is allocated with the first byte.
/// </summary>
internal unsafe struct SliceWriter
{
    const int LinkLength = sizeof(int);

    static ReadOnlySpan<ushort> Sizes => [12, 16, 24, 40, 64, 96, 160, 256, 512, 1024];

    int head, tail, end;
    byte level;

    public readonly bool IsEmpty => tail == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(Arena arena, uint value)
    {
        while (value > 0x7F)
        {
            WriteByte(arena, (byte)(value | 0x80));
            value >>= 7;
        }
        WriteByte(arena, (byte)value);
    }

    public readonly Reader Read(Arena arena) => new(arena.Start, head, tail);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void WriteByte(Arena arena, byte value)
    {
        if (tail == end) Extend(arena);
        arena.Start[tail++] = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Extend(Arena arena)
    {
        var first = tail == 0;
        var size = Sizes[level];
        var slice = arena.Allocate(size);
        if (first) head = slice;
        else Unsafe.WriteUnaligned(arena.Start + end, slice);
        (tail, end) = (slice, slice + size - LinkLength);
        level = (byte)Math.Min(level + 1, Sizes.Length - 1);
    }

    /// <summary>Reads a row from its start. The arena must not change meanwhile.</summary>
    public struct Reader(byte* start, int head, int tail)
    {
        int at = head;
        int end = head + Sizes[0] - LinkLength;
        byte level;

        public readonly bool AtEnd => at == tail;

        public uint ReadVarint()
        {
            uint b = ReadByte();
            if (b < 0x80) return b;
            var value = b & 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                b = ReadByte();
                value |= (b & 0x7F) << shift;
                if (b < 0x80) return value;
            }
        }

        byte ReadByte()
        {
            if (at == end)
            {
                at = Unsafe.ReadUnaligned<int>(start + end);
                level = (byte)Math.Min(level + 1, Sizes.Length - 1);
                end = at + Sizes[level] - LinkLength;
            }
            return start[at++];
        }
    }
}
