using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Keeps the best hits by score, and among equals by document number, and counts every match. A search for the best hits alone is faster
/// through <see cref="IndexSearcher.Search(Query, int)"/>, which need not visit every match.
/// </summary>
public abstract class TopScoreDocCollector : TopDocsCollector<ScoreDoc>
{
    private protected Scorer? scorer;
    private protected int docBase;

    private protected TopScoreDocCollector(PriorityQueue<ScoreDoc> queue)
        : base(queue)
    {
    }

    /// <summary>Makes a collector of the best <paramref name="numHits"/> hits.</summary>
    /// <param name="numHits">How many hits to keep; at least 1.</param>
    /// <param name="docsScoredInOrder">Whether documents are promised to come in order.</param>
    public static TopScoreDocCollector Create(int numHits, bool docsScoredInOrder) => Create(numHits, null, docsScoredInOrder);

    /// <summary>Makes a collector of the best <paramref name="numHits"/> hits behind <paramref name="after"/>.</summary>
    /// <param name="numHits">How many hits to keep; at least 1.</param>
    /// <param name="after">The last hit of the page before; null for the first page.</param>
    /// <param name="docsScoredInOrder">Whether documents are promised to come in order.</param>
    /// <exception cref="ArgumentException"><paramref name="numHits"/> is less than 1.</exception>
    public static TopScoreDocCollector Create(int numHits, ScoreDoc? after, bool docsScoredInOrder)
    {
        if (numHits <= 0)
        {
            throw new ArgumentException("numHits must be at least 1; to count hits only, use TotalHitCountCollector.", nameof(numHits));
        }
        return new Paging(numHits, after, docsScoredInOrder);
    }

    /// <inheritdoc/>
    public override void SetNextReader(AtomicReaderContext context) => docBase = context.DocBase;

    /// <inheritdoc/>
    public override void SetScorer(Scorer scorer) => this.scorer = scorer;

    /// <inheritdoc/>
    protected override TopDocs NewTopDocs(ScoreDoc[]? results, int start)
    {
        if (results is null)
        {
            return new TopDocs(m_totalHits, [], float.NaN);
        }
        // The best hit is the first one of the first page; behind it, it is what stays when all else is popped.
        var best = start == 0 ? results[0] : null;
        while (best is null && m_pq.Count > 1)
        {
            m_pq.Pop();
        }
        return new TopDocs(m_totalHits, results, (best ?? m_pq.Pop()!).Score);
    }

    sealed class Paging(int numHits, ScoreDoc? after, bool inOrder) : TopScoreDocCollector(new HitQueue(numHits))
    {
        readonly int capacity = numHits;

        public override bool AcceptsDocsOutOfOrder => !inOrder;

        public override void Collect(int doc)
        {
            m_totalHits++;
            var score = scorer!.GetScore();
            doc += docBase;
            if (after is not null && (score > after.Score || (score == after.Score && doc <= after.Doc)))
            {
                return;
            }
            if (m_pq.Count < capacity)
            {
                m_pq.Add(new ScoreDoc(doc, score));
            }
            else if (score > m_pq.Top.Score || (score == m_pq.Top.Score && doc < m_pq.Top.Doc))
            {
                var hit = m_pq.Top;
                (hit.Doc, hit.Score) = (doc, score);
                m_pq.UpdateTop();
            }
        }
    }

    sealed class HitQueue(int size) : PriorityQueue<ScoreDoc>(size)
    {
        protected internal override bool LessThan(ScoreDoc a, ScoreDoc b) =>
            a.Score == b.Score ? a.Doc > b.Doc : a.Score < b.Score;
    }
}
