namespace Lucene.Net.Store;

/// <summary>The flush that a file is written for.</summary>
public class FlushInfo(int numDocs, long estimatedSegmentSize)
{
    public int NumDocs => numDocs;

    /// <summary>In bytes.</summary>
    public long EstimatedSegmentSize => estimatedSegmentSize;
}
