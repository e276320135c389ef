using Lucene.Net.Index;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A <see cref="ConstantScoreQuery"/>, or a query that matches every document, made ready for one searcher.</summary>
/// <param name="query">The query scored.</param>
/// <param name="inner">What matches where <paramref name="query"/> wraps a query; null for a filter.</param>
internal sealed class ConstantWeight(ConstantScoreQuery query, Weight? inner) : Weight
{
    float score = query.Boost;

    public override Query Query => query;

    public override float GetValueForNormalization()
    {
        // Some weights compute something on the way.
        inner?.GetValueForNormalization();
        return query.Boost * query.Boost;
    }

    public override void Normalize(float norm, float topLevelBoost)
    {
        score = query.Boost * norm * topLevelBoost;
        inner?.Normalize(norm, topLevelBoost);
    }

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var matches = inner is null ? query.Filter!.GetDocIdSet(context, acceptDocs)?.GetIterator() : inner.GetScorer(context, acceptDocs);
        return matches is null ? null : new ConstantScorer(this, matches, score);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var scorer = GetScorer(context, null);
        return scorer is not null && scorer.Advance(doc) == doc
            ? new ComplexExplanation(true, score, $"{query}, a constant score")
            : new ComplexExplanation(false, 0.0f, $"{query} doesn't match id {doc}");
    }

    internal override ScoreBound? GetScoreBound(AtomicReaderContext context) => new FixedBound(score);

    internal override int? CountWithoutSearching(AtomicReaderContext context) => inner?.CountWithoutSearching(context);
}
