using System.Numerics;

namespace Khabar.Services.Search.Ranking;

/// <summary>A set of places in a window of documents. Not thread-safe.</summary>
/// <param name="size">How many places there are, a multiple of 64.</param>
internal sealed class WindowBits(int size)
{
    readonly ulong[] words = new ulong[size / 64];

    public void Add(int place) => words[place >> 6] |= 1UL << (place & 63);

    public void Remove(int place) => words[place >> 6] &= ~(1UL << (place & 63));

    public void Set(WindowBits other) => other.words.AsSpan().CopyTo(words);

    public void Clear() => words.AsSpan().Clear();

    /// <summary>The first place of the set at or after another; the size if there is none.</summary>
    public int NextFrom(int place)
    {
        if (place >= size)
            return size;
        int word = place >> 6;
        ulong bits = words[word] & (ulong.MaxValue << (place & 63));
        while (bits == 0 && ++word < words.Length)
            bits = words[word];
        return bits == 0 ? size : (word << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
