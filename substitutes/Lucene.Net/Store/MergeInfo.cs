namespace Lucene.Net.Store;

/// <summary>The merge that a file is written for.</summary>
public class MergeInfo(int totalDocCount, long estimatedMergeBytes, bool isExternal, int mergeMaxNumSegments)
{
    public int TotalDocCount => totalDocCount;

    public long EstimatedMergeBytes => estimatedMergeBytes;

    public bool IsExternal => isExternal;

    /// <summary>The number of segments asked for when a caller forced the merge, else -1.</summary>
    public int MergeMaxNumSegments => mergeMaxNumSegments;
}
