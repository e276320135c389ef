using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A <see cref="TermQuery"/> made ready for one searcher.</summary>
internal sealed class TermWeight : Weight
{
    readonly TermQuery query;
    readonly TermContext states;
    readonly Similarity similarity;
    readonly Similarity.SimWeight stats;

    public TermWeight(TermQuery query, IndexSearcher searcher, TermContext states, TermStatistics statistics)
    {
        this.query = query;
        this.states = states;
        similarity = searcher.Similarity;
        stats = similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(query.Term.Field), statistics);
    }

    public override Query Query => query;

    public override float GetValueForNormalization() => stats.GetValueForNormalization();

    public override void Normalize(float norm, float topLevelBoost) => stats.Normalize(norm, topLevelBoost);

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var found = Find(context);
        if (found is null)
        {
            return null;
        }
        var scores = similarity.GetSimScorer(stats, context);
        return found.Blocks(null) is { } blocks
            ? new BlockTermScorer(this, blocks, scores, acceptDocs)
            : new TermScorer(this, found.Docs(acceptDocs, null)!, scores, found.DocFreq);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var scorer = GetScorer(context, null);
        if (scorer is null || scorer.Advance(doc) != doc)
        {
            return new ComplexExplanation(false, 0.0f, "no matching term");
        }
        var score = similarity.GetSimScorer(stats, context).Explain(doc, new Explanation(scorer.Freq, $"termFreq={scorer.Freq}"));
        var result = new ComplexExplanation(true, score.Value, $"weight({query} in {doc}) [{similarity.GetType().Name}], result of:");
        result.AddDetail(score);
        return result;
    }

    /// <summary>The term's postings of one segment and their scores, for pruning top-k search; null where either cannot be bounded.</summary>
    internal BoundedTerm? GetBoundedTerm(AtomicReaderContext context) =>
        Find(context)?.Blocks(null) is { } blocks ? BoundedTerm.Create(blocks, similarity.GetSimScorer(stats, context)) : null;

    internal bool Occurs(AtomicReaderContext context) => states.Get(context.Ord) is not null;

    /// <summary>How many documents of the segment hold the term, deleted ones included.</summary>
    internal int DocFreq(AtomicReaderContext context) => Find(context)?.DocFreq ?? 0;

    internal override TopKScorer? GetTopKScorer(AtomicReaderContext context, IBits? acceptDocs) =>
        GetBoundedTerm(context) is { } term ? new TermTopK(term, acceptDocs) : null;

    internal override ScoreBound? GetScoreBound(AtomicReaderContext context) =>
        !Occurs(context) ? FixedBound.Zero : GetBoundedTerm(context) is { } term ? new TermBound(term) : null;

    internal override int? CountWithoutSearching(AtomicReaderContext context) =>
        context.AtomicReader.LiveDocs is null ? DocFreq(context) : null;

    TermsEnum? Find(AtomicReaderContext context)
    {
        if (states.Get(context.Ord) is not { } state || context.AtomicReader.GetTerms(query.Term.Field) is not { } terms)
        {
            return null;
        }
        var found = terms.GetEnumerator();
        found.SeekExact(query.Term.Bytes, state);
        return found;
    }
}
