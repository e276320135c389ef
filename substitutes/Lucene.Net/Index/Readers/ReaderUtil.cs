namespace Lucene.Net.Index;

/// <summary>Ways around the tree of readers.</summary>
public sealed class ReaderUtil
{
    ReaderUtil() { }

    public static IndexReaderContext GetTopLevelContext(IndexReaderContext context)
    {
        while (context.Parent is { } parent) context = parent;
        return context;
    }

    /// <summary>The last part that starts at or before document <paramref name="n"/>; of parts that start alike, empty ones are passed over.</summary>
    /// <param name="n">A document number.</param>
    /// <param name="docStarts">First document of each part, increasing; a final entry with the total is allowed.</param>
    public static int SubIndex(int n, int[] docStarts)
    {
        int low = 0, high = docStarts.Length - 1;
        while (low < high)
        {
            var middle = low + high + 1 >> 1;
            if (docStarts[middle] <= n) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>The segment that holds document <paramref name="n"/>.</summary>
    public static int SubIndex(int n, IList<AtomicReaderContext> leaves)
    {
        int low = 0, high = leaves.Count - 1;
        while (low < high)
        {
            var middle = low + high + 1 >> 1;
            if (leaves[middle].DocBase <= n) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
