using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Keeps the best hits in a queue whose top is the worst of them.</summary>
/// <typeparam name="T">The type of hits.</typeparam>
public abstract class TopDocsCollector<T> : ITopDocsCollector
    where T : ScoreDoc
{
    /// <summary>No hits.</summary>
    protected static readonly TopDocs EMPTY_TOPDOCS = new(0, [], float.NaN);

    /// <summary>The hits kept.</summary>
    protected PriorityQueue<T> m_pq;

    /// <summary>How many documents were collected.</summary>
    protected int m_totalHits;

    /// <summary>Makes a collector on an empty queue.</summary>
    protected TopDocsCollector(PriorityQueue<T> pq)
    {
        m_pq = pq;
    }

    /// <inheritdoc/>
    public virtual int TotalHits => m_totalHits;

    /// <inheritdoc/>
    public abstract bool AcceptsDocsOutOfOrder { get; }

    /// <summary>How many hits are kept.</summary>
    protected virtual int TopDocsCount => Math.Min(m_totalHits, m_pq.Count);

    /// <inheritdoc/>
    public virtual TopDocs GetTopDocs() => GetTopDocs(0, TopDocsCount);

    /// <inheritdoc/>
    public virtual TopDocs GetTopDocs(int start) => GetTopDocs(start, TopDocsCount);

    /// <inheritdoc/>
    public virtual TopDocs GetTopDocs(int start, int howMany)
    {
        var size = TopDocsCount;
        if (start < 0 || start >= size || howMany <= 0)
        {
            return NewTopDocs(null, start);
        }
        howMany = Math.Min(size - start, howMany);
        while (m_pq.Count > start + howMany)
        {
            m_pq.Pop();
        }
        var results = new ScoreDoc[howMany];
        PopulateResults(results, howMany);
        return NewTopDocs(results, start);
    }

    /// <inheritdoc/>
    public abstract void SetScorer(Scorer scorer);

    /// <inheritdoc/>
    public abstract void Collect(int doc);

    /// <inheritdoc/>
    public abstract void SetNextReader(AtomicReaderContext context);

    /// <summary>Takes the <paramref name="howMany"/> worst hits off the queue, worst last.</summary>
    protected virtual void PopulateResults(ScoreDoc[] results, int howMany)
    {
        for (var i = howMany - 1; i >= 0; i--)
        {
            results[i] = m_pq.Pop()!;
        }
    }

    /// <summary>Makes the result; <paramref name="results"/> is null where there are none.</summary>
    protected virtual TopDocs NewTopDocs(ScoreDoc[]? results, int start) =>
        results is null ? EMPTY_TOPDOCS : new TopDocs(m_totalHits, results, float.NaN);
}
