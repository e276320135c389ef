using Lucene.Net.Index;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// A <see cref="FilteredQuery"/> made ready for one searcher. A filter with random access takes the place of the live documents in the inner weight,
/// so that pruning goes on as without a filter; any other filter is walked side by side with the query.
/// </summary>
internal sealed class FilteredWeight(FilteredQuery query, Weight inner) : Weight
{
    public override Query Query => query;

    public override float GetValueForNormalization() => inner.GetValueForNormalization() * query.Boost * query.Boost;

    public override void Normalize(float norm, float topLevelBoost) => inner.Normalize(norm, topLevelBoost * query.Boost);

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var accepted = query.Filter.GetDocIdSet(context, acceptDocs);
        if (accepted?.Bits is { } bits)
        {
            return inner.GetScorer(context, bits);
        }
        return accepted?.GetIterator() is { } filter && inner.GetScorer(context, null) is { } scorer
            ? new BooleanScorer(this, new ConjunctionIterator([filter, scorer]), [scorer], [], null)
            : null;
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var explanation = inner.Explain(context, doc);
        var filter = query.Filter.GetDocIdSet(context, null)?.GetIterator();
        if (filter is not null && filter.Advance(doc) == doc)
        {
            return explanation;
        }
        var result = new ComplexExplanation(false, 0.0f, $"failure to match filter: {query.Filter}");
        result.AddDetail(explanation);
        return result;
    }

    internal override ScoreBound? GetScoreBound(AtomicReaderContext context) => inner.GetScoreBound(context);

    internal override TopKScorer? GetTopKScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var accepted = query.Filter.GetDocIdSet(context, acceptDocs);
        return accepted is null ? NothingTopK.Instance : accepted.Bits is { } bits ? inner.GetTopKScorer(context, bits) : null;
    }
}
