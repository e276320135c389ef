using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index.Impacts;

namespace Lucene.Net.Search;

/// <summary>Finds a document within a decoded block of postings.</summary>
internal static class PostingsSearch
{
    const int Lanes = 8;
    const uint AllBefore = 0xFF;

    /// <summary>
    /// The index of the first document at or after <paramref name="target"/>; <paramref name="count"/>, where
    /// NO_MORE_DOCS stands, if there is none.
    /// </summary>
    /// <param name="docs">Documents of a block, at least eight elements beyond <paramref name="count"/> readable.</param>
    /// <param name="from">An index that the answer does not lie before.</param>
    /// <param name="count">How many documents there are.</param>
    /// <param name="target">The document looked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FirstAtOrAfter(int[] docs, int from, int count, int target)
    {
        Debug.Assert(docs.Length >= BlockPostings.BlockSize + Lanes && count <= BlockPostings.BlockSize, "The last load stays within the array.");
        ref var first = ref MemoryMarshal.GetArrayDataReference(docs);
        var targets = Vector256.Create(target);
        for (var index = from; index < count; index += Lanes)
        {
            var before = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)index), targets).ExtractMostSignificantBits();
            if (before != AllBefore)
            {
                // Not beyond the sentinel, which no target lies after.
                return index + BitOperations.TrailingZeroCount(~before);
            }
        }
        return count;
    }
}
