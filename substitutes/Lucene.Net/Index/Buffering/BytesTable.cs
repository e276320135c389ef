using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Lucene.Net.Index.Buffering;

/// <summary>
/// Numbers distinct byte sequences 0, 1, 2… as they come. A sequence lies in the arena behind its number and its length. The hash table
/// probes linearly; a slot holds the hash beside the offset, so that the sequence itself is compared once, as a rule. A known sequence
/// costs two reads from places that are seldom in the cache; whoever has several to find asks for those ahead.
/// </summary>
internal sealed unsafe class BytesTable(Arena arena)
{
    /// <summary>The longest sequence.</summary>
    public const int MaxLength = 32766;

    // Before each sequence: its number, its length.
    const int HeaderLength = sizeof(int) + sizeof(ushort);

    readonly Table<int> offsets = arena.NewTable<int>(512);
    Table<ulong> slots = arena.NewTable<ulong>(1024);

    public int Count { get; private set; }

    /// <summary>Bytes outside the arena.</summary>
    public long RamBytes => slots.RamBytes + offsets.RamBytes;

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var at = arena.Start + offsets[number];
            return new(at + HeaderLength, Unsafe.ReadUnaligned<ushort>(at + sizeof(int)));
        }
    }

    /// <summary>The number of a sequence, which is added if it is new.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> bytes)
    {
        // Put where it stays if it is new.
        arena.Reserve(HeaderLength + bytes.Length);
        var staged = arena.Start + arena.Used + HeaderLength;
        bytes.CopyTo(new Span<byte>(staged, bytes.Length));
        return FindOrAdd(staged, bytes.Length, HashOf(staged, bytes.Length));
    }

    /// <summary>The same, of <paramref name="length"/> bytes at <paramref name="bytes"/>, whose hash is known.</summary>
    public int FindOrAdd(byte* bytes, int length, uint hash)
    {
        var mask = slots.Length - 1;
        for (var i = (int)hash & mask; ; i = i + 1 & mask)
        {
            var slot = slots[i];
            if (slot == 0) return Add(i, hash, bytes, length);
            if ((uint)(slot >> 32) != hash) continue;
            var known = arena.Start + (uint)slot;
            if (Unsafe.ReadUnaligned<ushort>(known + sizeof(int)) == length &&
                new ReadOnlySpan<byte>(known + HeaderLength, length).SequenceEqual(new ReadOnlySpan<byte>(bytes, length))) return Unsafe.ReadUnaligned<int>(known);
        }
    }

    /// <summary>Asks for the slot that a hash leads to, to be looked at soon.</summary>
    public void PrefetchSlot(uint hash) => Prefetch(ref slots[(int)hash & slots.Length - 1]);

    /// <summary>Asks for the sequence that a hash leads to, to be compared soon.</summary>
    public void PrefetchSequence(uint hash)
    {
        if (Sse.IsSupported) Sse.Prefetch0(arena.Start + (uint)slots[(int)hash & slots.Length - 1]);
    }

    /// <summary>Asks for the place of <paramref name="value"/>, to be read soon. Where the processor cannot be asked, nothing happens.</summary>
    public static void Prefetch<T>(ref T value)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref value));
    }

    // Multiply-rotate over words of eight bytes; good enough for words of languages, and short. May read 7 bytes behind the last.
    public static uint HashOf(byte* bytes, int length)
    {
        const ulong multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)length * multiplier;
        for (; length >= 8; length -= 8, bytes += 8) hash = BitOperations.RotateLeft((hash ^ Unsafe.ReadUnaligned<ulong>(bytes)) * multiplier, 29);
        if (length > 0) hash = (hash ^ Unsafe.ReadUnaligned<ulong>(bytes) & (1UL << length * 8) - 1) * multiplier;
        return (uint)(hash ^ hash >> 32);
    }

    /// <summary>The numbers in the order of the sequences.</summary>
    public int[] Sort()
    {
        var keys = new ulong[Count];
        var numbers = new int[Count];
        for (var i = 0; i < numbers.Length; i++) (keys[i], numbers[i]) = (Codecs.Terms.TermsLayout.KeyOf(this[i]), i);
        Array.Sort(keys, numbers);
        // Sequences whose first eight bytes tie are ordered by the rest.
        for (int from = 0, to; from < numbers.Length; from = to)
        {
            for (to = from + 1; to < numbers.Length && keys[to] == keys[from];) to++;
            if (to - from > 1) numbers.AsSpan(from, to - from).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
        }
        return numbers;
    }

    int Add(int slot, uint hash, byte* bytes, int length)
    {
        if (Count == offsets.Length) offsets.Grow(Count * 2);
        var number = Count++;
        var offset = offsets[number] = arena.Allocate(length + HeaderLength);
        var at = arena.Start + offset;
        Unsafe.WriteUnaligned(at, number);
        Unsafe.WriteUnaligned(at + sizeof(int), (ushort)length);
        if (at + HeaderLength != bytes) Unsafe.CopyBlockUnaligned(at + HeaderLength, bytes, (uint)length);
        // No offset is 0, so that no slot in use is.
        slots[slot] = (ulong)hash << 32 | (uint)offset;
        if (Count * 2 > slots.Length) Grow();
        return number;
    }

    void Grow()
    {
        var former = slots;
        slots = arena.NewTable<ulong>(former.Length * 2);
        var mask = slots.Length - 1;
        for (var from = 0; from < former.Length; from++)
        {
            var slot = former[from];
            if (slot == 0) continue;
            var i = (int)(slot >> 32) & mask;
            while (slots[i] != 0) i = i + 1 & mask;
            slots[i] = slot;
        }
        arena.Free(former);
    }
}
