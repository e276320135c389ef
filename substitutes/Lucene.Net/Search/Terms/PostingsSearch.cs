using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index.Impacts;

namespace Lucene.Net.Search;

/// <summary>Finds a document within a decoded block of postings.</summary>
internal static class PostingsSearch
{
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
        Debug.Assert(docs.Length >= BlockPostings.BlockSize + 1, "A block's array has room for its sentinel.");
        var index = from;
        while (docs[index] < target && index < count)
        {
            index++;
        }
        return index;
    }
}
