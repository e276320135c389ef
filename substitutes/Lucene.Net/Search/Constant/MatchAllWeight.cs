using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A <see cref="MatchAllDocsQuery"/> made ready for one searcher.</summary>
internal sealed class MatchAllWeight(MatchAllDocsQuery query) : Weight
{
    float score = query.Boost;

    public override Query Query => query;

    public override float GetValueForNormalization() => query.Boost * query.Boost;

    public override void Normalize(float norm, float topLevelBoost) => score = query.Boost * norm * topLevelBoost;

    public override Scorer GetScorer(AtomicReaderContext context, IBits? acceptDocs) =>
        new ConstantScorer(this, new AllDocuments(context.Reader.MaxDoc, acceptDocs), score);

    public override Explanation Explain(AtomicReaderContext context, int doc) =>
        new ComplexExplanation(true, score, $"{query}, a constant score");

    internal override int? CountWithoutSearching(AtomicReaderContext context) => context.Reader.NumDocs;
}
