using Lucene.Net.Index;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// A query made ready for one searcher: it holds the statistics that scoring needs and makes a <see cref="Scorer"/> for each segment.
/// </summary>
/// <remarks>
/// <see cref="IndexSearcher.CreateNormalizedWeight"/> makes it, asks <see cref="GetValueForNormalization"/> and calls
/// <see cref="Normalize"/>. Safe for several threads after that.
/// </remarks>
public abstract class Weight
{
    /// <summary>For derived classes.</summary>
    protected Weight()
    {
    }

    /// <summary>The query this was made from.</summary>
    public abstract Query Query { get; }

    /// <summary>The sum of squared weights, from which the similarity computes the query norm.</summary>
    public abstract float GetValueForNormalization();

    /// <summary>Takes the query norm and the product of the boosts of all enclosing queries.</summary>
    public abstract void Normalize(float norm, float topLevelBoost);

    /// <summary>Says how the score of one document of the segment comes about.</summary>
    public abstract Explanation Explain(AtomicReaderContext context, int doc);

    /// <summary>Makes the scorer of one segment.</summary>
    /// <param name="context">The segment.</param>
    /// <param name="acceptDocs">Documents that may match at all; null means every one.</param>
    /// <returns>The scorer, or null where nothing in the segment matches.</returns>
    public abstract Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs);

    /// <summary>Whether <see cref="GetBulkScorer"/> may give documents out of order when asked to.</summary>
    public virtual bool ScoresDocsOutOfOrder => false;

    /// <summary>Makes what feeds all matches of one segment to a collector.</summary>
    /// <param name="context">The segment.</param>
    /// <param name="scoreDocsInOrder">Whether documents must come in increasing order.</param>
    /// <param name="acceptDocs">Documents that may match at all; null means every one.</param>
    /// <returns>The bulk scorer, or null where nothing in the segment matches.</returns>
    public virtual BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits? acceptDocs)
    {
        var scorer = GetScorer(context, acceptDocs);
        return scorer is null ? null : new ScorerBulkScorer(scorer);
    }

    /// <summary>
    /// Makes what finds the best hits of one segment without visiting every match; null where this weight knows no way, so that its
    /// <see cref="GetBulkScorer"/> serves.
    /// </summary>
    internal virtual TopKScorer? GetTopKScorer(AtomicReaderContext context, IBits? acceptDocs) => null;

    /// <summary>Bounds of the scores in one segment; null where there are none at hand. Costs little.</summary>
    internal virtual ScoreBound? GetScoreBound(AtomicReaderContext context) => null;

    /// <summary>How many live documents of the segment match, if that is known without looking at them; otherwise null.</summary>
    internal virtual int? CountWithoutSearching(AtomicReaderContext context) => null;
}
