using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Counts over the whole collection for one term, as scoring needs them. An <see cref="IndexSearcher"/> that searches one shard
/// of several overrides <see cref="IndexSearcher.TermStatistics"/> with the sums over all shards.
/// </summary>
public class TermStatistics
{
    /// <summary>Makes the statistics of <paramref name="term"/>.</summary>
    /// <param name="term">The term's bytes.</param>
    /// <param name="docFreq">Documents that hold the term.</param>
    /// <param name="totalTermFreq">Occurrences of the term, or -1 if unknown.</param>
    public TermStatistics(BytesRef term, long docFreq, long totalTermFreq)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(docFreq);
        ArgumentOutOfRangeException.ThrowIfLessThan(totalTermFreq, -1);
        Term = term;
        DocFreq = docFreq;
        TotalTermFreq = totalTermFreq;
    }

    /// <summary>The term's bytes.</summary>
    public BytesRef Term { get; }

    /// <summary>Documents that hold the term.</summary>
    public long DocFreq { get; }

    /// <summary>Occurrences of the term, or -1 if unknown.</summary>
    public long TotalTermFreq { get; }
}
