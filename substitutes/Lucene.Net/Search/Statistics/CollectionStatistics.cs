namespace Lucene.Net.Search;

/// <summary>
/// Counts over the whole collection for one field, as scoring needs them. An <see cref="IndexSearcher"/> that searches one shard
/// of several overrides <see cref="IndexSearcher.CollectionStatistics"/> with the sums over all shards.
/// </summary>
public class CollectionStatistics
{
    /// <summary>Makes the statistics of <paramref name="field"/>.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="maxDoc">Documents of the collection, deleted ones included until they are merged away.</param>
    /// <param name="docCount">Documents with at least one term in the field, or -1 if unknown.</param>
    /// <param name="sumTotalTermFreq">Occurrences of all terms of the field, or -1 if unknown.</param>
    /// <param name="sumDocFreq">Postings of all terms of the field, or -1 if unknown.</param>
    public CollectionStatistics(string field, long maxDoc, long docCount, long sumTotalTermFreq, long sumDocFreq)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDoc);
        ArgumentOutOfRangeException.ThrowIfLessThan(docCount, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(docCount, maxDoc);
        ArgumentOutOfRangeException.ThrowIfLessThan(sumTotalTermFreq, -1);
        ArgumentOutOfRangeException.ThrowIfLessThan(sumDocFreq, -1);
        Field = field;
        MaxDoc = maxDoc;
        DocCount = docCount;
        SumTotalTermFreq = sumTotalTermFreq;
        SumDocFreq = sumDocFreq;
    }

    /// <summary>The field's name.</summary>
    public string Field { get; }

    /// <summary>Documents of the collection, deleted ones included until they are merged away.</summary>
    public long MaxDoc { get; }

    /// <summary>Documents with at least one term in the field, or -1 if unknown.</summary>
    public long DocCount { get; }

    /// <summary>Occurrences of all terms of the field, or -1 if unknown.</summary>
    public long SumTotalTermFreq { get; }

    /// <summary>Postings of all terms of the field, or -1 if unknown.</summary>
    public long SumDocFreq { get; }
}
