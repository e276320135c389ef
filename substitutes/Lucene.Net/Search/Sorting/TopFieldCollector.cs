using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Keeps the best hits by a <see cref="Sort"/>, and among equals by document number, and counts every match.</summary>
public abstract class TopFieldCollector : TopDocsCollector<FieldValueHitQueue.Entry>
{
    private protected TopFieldCollector(SortedHitQueue queue)
        : base(queue)
    {
    }

    /// <inheritdoc/>
    public override bool AcceptsDocsOutOfOrder => false;

    /// <summary>Makes a collector of the first <paramref name="numHits"/> hits. See the overload with a place to go on after.</summary>
    public static TopFieldCollector Create(
        Sort sort, int numHits, bool fillFields, bool trackDocScores, bool trackMaxScore, bool docsScoredInOrder) =>
        Create(sort, numHits, null, fillFields, trackDocScores, trackMaxScore, docsScoredInOrder);

    /// <summary>Makes a collector of the first <paramref name="numHits"/> hits behind <paramref name="after"/>.</summary>
    /// <param name="sort">The order.</param>
    /// <param name="numHits">How many hits to keep; at least 1.</param>
    /// <param name="after">The last hit of the page before, with its sort values; null for the first page.</param>
    /// <param name="fillFields">Whether hits shall carry their sort values.</param>
    /// <param name="trackDocScores">Whether hits shall carry their scores; otherwise they are NaN.</param>
    /// <param name="trackMaxScore">Whether the highest score of all matches shall be known; otherwise it is NaN.</param>
    /// <param name="docsScoredInOrder">Taken for compatibility: documents always come in order.</param>
    /// <exception cref="ArgumentException"><paramref name="numHits"/> is less than 1, or the last hit does not have a value for each field of the sort.</exception>
    public static TopFieldCollector Create(
        Sort sort, int numHits, FieldDoc? after, bool fillFields, bool trackDocScores, bool trackMaxScore, bool docsScoredInOrder)
    {
        if (numHits <= 0)
        {
            throw new ArgumentException("numHits must be at least 1; to count hits only, use TotalHitCountCollector.", nameof(numHits));
        }
        var fields = sort.GetSort();
        if (after is not null && after.Fields?.Length != fields.Length)
        {
            throw new ArgumentException($"The hit to go on after must have {fields.Length} sort values, one for each field.", nameof(after));
        }
        return new Sorting(fields, numHits, after, fillFields, trackDocScores, trackMaxScore);
    }

    sealed class Sorting : TopFieldCollector
    {
        readonly SortedHitQueue queue;
        readonly SortField[] fields;
        readonly int capacity;
        readonly FieldDoc? after;
        readonly bool fillFields;
        readonly bool trackDocScores;
        readonly bool trackMaxScore;
        Scorer? scorer;
        int docBase;
        float maxScore = float.NaN;

        public Sorting(SortField[] fields, int capacity, FieldDoc? after, bool fillFields, bool trackDocScores, bool trackMaxScore)
            : base(new SortedHitQueue(fields, capacity))
        {
            queue = (SortedHitQueue)m_pq;
            this.fields = fields;
            this.capacity = capacity;
            this.after = after;
            this.fillFields = fillFields;
            this.trackDocScores = trackDocScores;
            this.trackMaxScore = trackMaxScore;
            if (after is not null)
            {
                queue.SetTop(after.Fields!);
            }
        }

        public override void SetNextReader(AtomicReaderContext context)
        {
            docBase = context.DocBase;
            queue.SetNextReader(context);
        }

        public override void SetScorer(Scorer scorer)
        {
            this.scorer = trackDocScores || trackMaxScore ? new ScoreCachingWrappingScorer(scorer) : scorer;
            queue.SetScorer(this.scorer);
        }

        public override void Collect(int doc)
        {
            m_totalHits++;
            if (trackMaxScore)
            {
                maxScore = float.IsNaN(maxScore) ? scorer!.GetScore() : Math.Max(maxScore, scorer!.GetScore());
            }
            if (after is not null && !ComesAfter(doc))
            {
                return;
            }
            if (queue.Count < capacity)
            {
                var slot = queue.Count;
                queue.Copy(slot, doc);
                queue.Add(new FieldValueHitQueue.Entry(slot, docBase + doc, HitScore()));
            }
            else if (queue.CompareWithBottom(doc) < 0)
            {
                var worst = queue.Top;
                queue.Copy(worst.Slot, doc);
                (worst.Doc, worst.Score) = (docBase + doc, HitScore());
                queue.UpdateTop();
            }
            else
            {
                return;
            }
            if (queue.Count == capacity)
            {
                queue.SetBottom(queue.Top.Slot);
            }
        }

        protected override void PopulateResults(ScoreDoc[] results, int howMany)
        {
            for (var i = howMany - 1; i >= 0; i--)
            {
                var hit = queue.Pop()!;
                results[i] = new FieldDoc(hit.Doc, hit.Score, fillFields ? queue.Values(hit.Slot) : null);
            }
        }

        protected override TopDocs NewTopDocs(ScoreDoc[]? results, int start) => new TopFieldDocs(m_totalHits, results ?? [], fields, maxScore);

        bool ComesAfter(int doc)
        {
            var order = queue.CompareWithTop(doc);
            return order > 0 || (order == 0 && docBase + doc > after!.Doc);
        }

        float HitScore() => trackDocScores ? scorer!.GetScore() : float.NaN;
    }
}
