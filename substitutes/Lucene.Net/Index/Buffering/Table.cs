using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lucene.Net.Index.Buffering;

/// <summary>
/// A growing row of values outside the collected heap, zero at first. It belongs to an <see cref="Arena"/> and is freed with it: tables of a
/// megabyte that live for a second would keep the collector busy with its oldest generation. For one thread.
/// </summary>
internal sealed unsafe class Table<T>(int length) : IDisposable
    where T : unmanaged
{
    T* start = (T*)NativeMemory.AllocZeroed((nuint)length, (nuint)sizeof(T));

    public int Length { get; private set; } = length;

    public long RamBytes => Length * (long)sizeof(T);

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)Length);
            return ref start[index];
        }
    }

    /// <summary>Makes the row longer; references into it are void after.</summary>
    public void Grow(int to)
    {
        start = (T*)NativeMemory.Realloc(start, (nuint)to * (nuint)sizeof(T));
        new Span<T>(start + Length, to - Length).Clear();
        Length = to;
    }

    public void Dispose()
    {
        NativeMemory.Free(start);
        start = null;
        Length = 0;
    }
}
