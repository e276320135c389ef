using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lucene.Net.Index.Buffering;

/// <summary>
/// Numbers distinct byte sequences 0, 1, 2… as they come. A sequence lies in the arena behind its length (16 bits). The hash table
/// probes linearly; a slot holds the hash beside the number, so that the sequence itself is compared once, as a rule.
/// </summary>
internal sealed unsafe class BytesTable(Arena arena)
{
    /// <summary>The longest sequence.</summary>
    public const int MaxLength = 32766;

    private ulong[] slots = new ulong[1024];
    private int[] offsets = new int[512];

    public int Count { get; private set; }

    /// <summary>Bytes outside the arena.</summary>
    public long RamBytes => slots.Length * (long)sizeof(ulong) + offsets.Length * (long)sizeof(int);

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var at = arena.Start + offsets[number];
            return new(at + sizeof(ushort), Unsafe.ReadUnaligned<ushort>(at));
        }
    }

    public int FindOrAdd(ReadOnlySpan<byte> bytes)
    {
        arena.Reserve(bytes.Length + sizeof(ushort));
        bytes.CopyTo(new Span<byte>(Staging, bytes.Length));
        return FindOrAddStaged(bytes.Length);
    }

    /// <summary>Where to write a sequence for <see cref="FindOrAddStaged"/>, once the arena has room for it and two bytes.</summary>
    public byte* Staging => arena.Start + arena.Used + sizeof(ushort);

    /// <summary>The number of the sequence at <see cref="Staging"/>, which stays there if it is new.</summary>
    public int FindOrAddStaged(int length)
    {
        var staged = Staging;
        var hash = HashOf(staged, length);
        var mask = slots.Length - 1;
        for (var i = (int)hash & mask; ; i = i + 1 & mask)
        {
            var slot = slots[i];
            if (slot == 0) return Add(i, hash, length);
            if ((uint)(slot >> 32) != hash) continue;
            var number = (int)(uint)slot - 1;
            var known = arena.Start + offsets[number];
            if (Unsafe.ReadUnaligned<ushort>(known) == length &&
                new ReadOnlySpan<byte>(known + sizeof(ushort), length).SequenceEqual(new ReadOnlySpan<byte>(staged, length))) return number;
        }
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

    private int Add(int slot, uint hash, int length)
    {
        if (Count == offsets.Length) Array.Resize(ref offsets, Count * 2);
        var number = Count++;
        offsets[number] = arena.Allocate(length + sizeof(ushort));
        Unsafe.WriteUnaligned(arena.Start + offsets[number], (ushort)length);
        slots[slot] = (ulong)hash << 32 | (uint)(number + 1);
        if (Count * 2 > slots.Length) Grow();
        return number;
    }

    private void Grow()
    {
        var former = slots;
        slots = new ulong[former.Length * 2];
        var mask = slots.Length - 1;
        foreach (var slot in former)
        {
            if (slot == 0) continue;
            var i = (int)(slot >> 32) & mask;
            while (slots[i] != 0) i = i + 1 & mask;
            slots[i] = slot;
        }
    }

    // Multiply-rotate over words of eight bytes; good enough for words of languages, and short.
    private static uint HashOf(byte* bytes, int length)
    {
        const ulong multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)length * multiplier;
        for (; length >= 8; length -= 8, bytes += 8) hash = BitOperations.RotateLeft((hash ^ Unsafe.ReadUnaligned<ulong>(bytes)) * multiplier, 29);
        if (length > 0) hash = (hash ^ Unsafe.ReadUnaligned<ulong>(bytes) & (1UL << length * 8) - 1) * multiplier;
        return (uint)(hash ^ hash >> 32);
    }
}
