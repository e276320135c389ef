using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A <see cref="DisjunctionMaxQuery"/> made ready for one searcher.</summary>
internal sealed class DisjunctionMaxWeight(DisjunctionMaxQuery query, Weight[] weights) : Weight
{
    public override Query Query => query;

    public override float GetValueForNormalization()
    {
        var (max, sum) = (0.0f, 0.0f);
        foreach (var weight in weights)
        {
            var value = weight.GetValueForNormalization();
            sum += value;
            max = Math.Max(max, value);
        }
        var tieBreaker = query.TieBreakerMultiplier;
        return (((sum - max) * tieBreaker * tieBreaker) + max) * query.Boost * query.Boost;
    }

    public override void Normalize(float norm, float topLevelBoost)
    {
        foreach (var weight in weights)
        {
            weight.Normalize(norm, topLevelBoost * query.Boost);
        }
    }

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        var scorers = weights.Select(weight => weight.GetScorer(context, acceptDocs)).OfType<Scorer>().ToArray();
        return scorers.Length == 0 ? null : new DisjunctionMaxScorer(this, scorers, query.TieBreakerMultiplier);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var matches = weights.Select(weight => weight.Explain(context, doc)).Where(explanation => explanation.IsMatch).ToArray();
        if (matches.Length == 0)
        {
            return new ComplexExplanation(false, 0.0f, "no matching clause");
        }
        var value = DisjunctionMaxScorer.Combine(matches.Select(match => match.Value), query.TieBreakerMultiplier);
        var description = query.TieBreakerMultiplier == 0.0f ? "max of:" : $"max plus {query.TieBreakerMultiplier} times others of:";
        var result = new ComplexExplanation(true, value, description);
        foreach (var match in matches)
        {
            result.AddDetail(match);
        }
        return result;
    }
}
