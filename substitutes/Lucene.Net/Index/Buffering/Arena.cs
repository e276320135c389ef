using System.Runtime.InteropServices;

namespace Lucene.Net.Index.Buffering;

/// <summary>One growing piece of memory outside the collected heap, handed out from start to end and freed as a whole, with the tables that index it. Addresses are
/// offsets. For one thread.</summary>
internal sealed unsafe class Arena : IDisposable
{
    const int Smallest = 1 << 16;

    // Readers of terms load eight bytes at a time and may touch what lies behind the last one.
    const int Slack = 16;

    readonly List<IDisposable> tables = [];
    int capacity = Smallest;

    public byte* Start { get; private set; } = (byte*)NativeMemory.Alloc(Smallest + Slack);

    /// <summary>Where the next piece goes. Offset 0 is never handed out: it stands for nothing.</summary>
    public int Used { get; private set; } = sizeof(ulong);

    public int Capacity => capacity;

    ~Arena() => Free();

    /// <summary>Takes <paramref name="bytes"/> in, which <see cref="Reserve"/> made room for or not, and returns their offset.</summary>
    public int Allocate(int bytes)
    {
        Reserve(bytes);
        var offset = Used;
        Used += bytes;
        return offset;
    }

    /// <summary>Makes room for <paramref name="bytes"/> at <see cref="Used"/>. Pointers into the arena are void after.</summary>
    /// <exception cref="OutOfMemoryException">The arena would exceed two gigabytes.</exception>
    public void Reserve(int bytes)
    {
        if (capacity - Used >= bytes) return;
        var needed = Used + (long)bytes;
        if (needed > Array.MaxLength) throw new OutOfMemoryException("a buffer of documents cannot hold more than two gigabytes");
        capacity = (int)Math.Min(Array.MaxLength, Math.Max(needed, capacity * 2L));
        Start = (byte*)NativeMemory.Realloc(Start, (nuint)(capacity + Slack));
    }

    /// <summary>A table that is freed with the arena, if not before.</summary>
    public Table<T> NewTable<T>(int length)
        where T : unmanaged
    {
        var table = new Table<T>(length);
        tables.Add(table);
        return table;
    }

    /// <summary>Frees a table that is no longer needed.</summary>
    public void Free(IDisposable table)
    {
        tables.Remove(table);
        table.Dispose();
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    void Free()
    {
        foreach (var table in tables) table.Dispose();
        tables.Clear();
        NativeMemory.Free(Start);
        Start = null;
    }
}
