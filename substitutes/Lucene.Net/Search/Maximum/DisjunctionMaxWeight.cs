using Lucene.Net.Index;
using Lucene.Net.Search.TopK;
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

    /// <summary>Documents whose best clause cannot be good enough are left out.</summary>
    internal override TopKScorer? GetTopKScorer(AtomicReaderContext context, IBits? acceptDocs)
    {
        if (!RisesWithItsParts || weights.Length > ClausesTopK.MostOptional || Array.ConvertAll(weights, weight => weight.GetScoreBound(context)) is not { } bounds
            || Array.Exists(bounds, bound => bound is null))
        {
            return null;
        }
        var clauses = new List<BoundedClause>(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i].GetScorer(context, acceptDocs) is { } scorer)
            {
                clauses.Add(new(clauses.Count, scorer, bounds[i]!));
            }
        }
        return clauses.Count == 0 ? NothingTopK.Instance : new ClausesTopK(new HighestScore(query.TieBreakerMultiplier), [], [.. clauses], 1, null);
    }

    internal override ScoreBound? GetScoreBound(AtomicReaderContext context)
    {
        var bounds = Array.ConvertAll(weights, weight => weight.GetScoreBound(context));
        return !RisesWithItsParts || Array.Exists(bounds, bound => bound is null) ? null : new CombinedBound(bounds!, new HighestScore(query.TieBreakerMultiplier));
    }

    // Bounds hold only as long as a higher score of a clause never lowers the whole.
    bool RisesWithItsParts => query.TieBreakerMultiplier is >= 0 and <= 1;

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var matches = weights.Select(weight => weight.Explain(context, doc)).Where(explanation => explanation.IsMatch).ToArray();
        if (matches.Length == 0)
        {
            return new ComplexExplanation(false, 0.0f, "no matching clause");
        }
        var value = DisjunctionMaxScorer.Combine(matches.Select(match => match.Value), query.TieBreakerMultiplier);
        var description = query.TieBreakerMultiplier == 0.0f ? "max of:" : FormattableString.Invariant($"max plus {query.TieBreakerMultiplier} times others of:");
        var result = new ComplexExplanation(true, value, description);
        foreach (var match in matches)
        {
            result.AddDetail(match);
        }
        return result;
    }
}
