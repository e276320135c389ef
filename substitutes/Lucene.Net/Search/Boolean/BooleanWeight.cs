using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A <see cref="BooleanQuery"/> made ready for one searcher.</summary>
internal sealed partial class BooleanWeight : Weight
{
    readonly BooleanQuery query;
    readonly BooleanClause[] clauses;
    readonly Weight[] weights;
    readonly Similarity similarity;

    // The factor for each number of scoring clauses that match, or null where it is always 1.
    readonly float[]? coords;

    public BooleanWeight(BooleanQuery query, IndexSearcher searcher)
    {
        this.query = query;
        similarity = searcher.Similarity;
        clauses = query.GetClauses();
        weights = Array.ConvertAll(clauses, clause => clause.Query.CreateWeight(searcher));
        coords = query.CoordDisabled ? null : Coords(clauses.Count(clause => !clause.IsProhibited));
    }

    public override Query Query => query;

    public override float GetValueForNormalization()
    {
        var sum = 0.0f;
        for (var i = 0; i < weights.Length; i++)
        {
            // Asked of every clause, as some weights compute something on the way; counted only where it scores.
            var value = weights[i].GetValueForNormalization();
            sum += clauses[i].IsProhibited ? 0 : value;
        }
        return sum * query.Boost * query.Boost;
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
        var required = new List<Scorer>();
        var optional = new List<Scorer>();
        var prohibited = new List<DocIdSetIterator>();
        var scoring = new List<Scorer>();
        for (var i = 0; i < clauses.Length; i++)
        {
            var scorer = weights[i].GetScorer(context, acceptDocs);
            if (scorer is null)
            {
                if (clauses[i].IsRequired)
                {
                    return null;
                }
                continue;
            }
            if (clauses[i].IsProhibited)
            {
                prohibited.Add(scorer);
                continue;
            }
            (clauses[i].IsRequired ? required : optional).Add(scorer);
            scoring.Add(scorer);
        }
        var minimum = Math.Max(query.MinimumNumberShouldMatch, required.Count == 0 ? 1 : 0);
        if (optional.Count < minimum)
        {
            return null;
        }
        var matches = Matches(required, optional, minimum);
        if (prohibited.Count > 0)
        {
            matches = new ExclusionIterator(matches, prohibited.Count == 1 ? prohibited[0] : new DisjunctionIterator(prohibited, 1));
        }
        return scoring.Count == 1 && ReferenceEquals(matches, scoring[0]) && coords is null
            ? scoring[0]
            : new BooleanScorer(this, matches, [.. scoring], optional, coords);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        var result = new ComplexExplanation { Description = "sum of:" };
        var sum = 0.0;
        var (matching, optionalMatching, failed) = (0, 0, false);
        for (var i = 0; i < clauses.Length; i++)
        {
            var part = weights[i].Explain(context, doc);
            if (part.IsMatch && !clauses[i].IsProhibited)
            {
                result.AddDetail(part);
                sum += part.Value;
                matching++;
                optionalMatching += clauses[i].IsRequired ? 0 : 1;
            }
            else if (part.IsMatch || clauses[i].IsRequired)
            {
                var reason = part.IsMatch ? "match on prohibited clause" : "no match on required clause";
                var failure = new Explanation(0.0f, $"{reason} ({clauses[i].Query})");
                failure.AddDetail(part);
                result.AddDetail(failure);
                failed = true;
            }
        }
        var hasRequired = Array.Exists(clauses, clause => clause.IsRequired);
        if (failed || matching == 0 || optionalMatching < Math.Max(query.MinimumNumberShouldMatch, hasRequired ? 0 : 1))
        {
            result.Match = false;
            result.Value = 0.0f;
            result.Description = failed
                ? "Failure to meet condition(s) of required/prohibited clause(s)"
                : $"Failure to match minimum number of optional clauses: {query.MinimumNumberShouldMatch}";
            return result;
        }
        var coord = coords?[matching] ?? 1.0f;
        if (coord != 1.0f)
        {
            result.AddDetail(new Explanation(coord, $"coord({matching}/{coords!.Length - 1})"));
            result.Description = "product of the sum and coord of:";
        }
        result.Match = true;
        result.Value = (float)sum * coord;
        return result;
    }

    static DocIdSetIterator Matches(List<Scorer> required, List<Scorer> optional, int minimum)
    {
        var all = new List<DocIdSetIterator>(required);
        if (minimum > 0 && optional.Count == minimum)
        {
            all.AddRange(optional);
        }
        else if (minimum > 0)
        {
            all.Add(new DisjunctionIterator([.. optional], minimum));
        }
        return all.Count == 1 ? all[0] : new ConjunctionIterator(all);
    }

    float[]? Coords(int maxCoord)
    {
        var factors = new float[maxCoord + 1];
        for (var overlap = 0; overlap <= maxCoord; overlap++)
        {
            // A lone clause has no coordination to speak of.
            factors[overlap] = maxCoord == 1 ? 1.0f : similarity.Coord(overlap, maxCoord);
        }
        return factors.All(factor => factor == 1.0f) ? null : factors;
    }
}
