using System.Numerics;

namespace Khabar.Documents.Stories;

/// <summary>
/// The least value that each of <see cref="Count"/> permutations gives to any shingle of a text. Two texts agree in a permutation's value with the
/// probability that is the Jaccard similarity of their shingles (Broder, Charikar, Frieze and Mitzenmacher, "Min-wise independent permutations",
/// 1998). The permutations are linear, modulo 2³² (Bohman, Cooper and Frieze, "Min-wise independent linear permutations", 2000).
/// </summary>
internal static class MinHash
{
    /// <summary>Permutations; the estimate of a similarity s errs by √(s(1−s)/128), at most 4.4 %.</summary>
    public const int Count = 128;

    static readonly uint[] Factors = [.. Enumerable.Range(0, Count).Select(i => (uint)Mixing.Mix((ulong)i) | 1)];
    static readonly uint[] Terms = [.. Enumerable.Range(0, Count).Select(i => (uint)Mixing.Mix((ulong)(Count + i)))];

    /// <summary>The values of shingles, of which there is at least one.</summary>
    public static uint[] Of(List<uint> shingles)
    {
        var least = new uint[Count];
        Array.Fill(least, uint.MaxValue);
        foreach (var shingle in shingles)
        {
            var hash = new Vector<uint>(shingle);
            for (int i = 0; i < Count; i += Vector<uint>.Count)
            {
                var value = hash * new Vector<uint>(Factors, i) + new Vector<uint>(Terms, i);
                Vector.Min(new Vector<uint>(least, i), value).CopyTo(least, i);
            }
        }
        return least;
    }
}
