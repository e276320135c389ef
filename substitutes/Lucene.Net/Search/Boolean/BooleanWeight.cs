using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A <see cref="BooleanQuery"/> made ready for one searcher.</summary>
internal sealed class BooleanWeight : Weight
{
    private readonly BooleanQuery query;
    private readonly BooleanClause[] clauses;
    private readonly Weight[] weights;
    private readonly Similarity similarity;

    // The factor for each number of scoring clauses that match, or null where it is always 1.
    private readonly float[]? coords;

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

    /// <summary>Terms alone, all MUST or all SHOULD, are pruned a block at a time; anything else whose scores are bounded, a document at a time.</summary>
    internal override TopKScorer? GetTopKScorer(AtomicReaderContext context, IBits? acceptDocs) =>
        PruneTerms(context, acceptDocs) ?? PruneClauses(context, acceptDocs);

    internal override ScoreBound? GetScoreBound(AtomicReaderContext context)
    {
        var bounds = new List<ScoreBound>(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            if (clauses[i].IsProhibited)
            {
                continue;
            }
            if (weights[i].GetScoreBound(context) is not { } bound)
            {
                return null;
            }
            bounds.Add(bound);
        }
        return new CombinedBound([.. bounds], new SumOfScores(coords));
    }

    private TopKScorer? PruneClauses(AtomicReaderContext context, IBits? acceptDocs)
    {
        if (clauses.Count(clause => !clause.IsProhibited && !clause.IsRequired) > ClausesTopK.MostOptional)
        {
            return null;
        }
        // Bounds first: they cost little, and without one of them the scorers would have been made in vain.
        var bounds = new ScoreBound?[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            if (!clauses[i].IsProhibited && (bounds[i] = weights[i].GetScoreBound(context)) is null)
            {
                return null;
            }
        }
        var (required, optional, prohibited) = (new List<BoundedClause>(), new List<BoundedClause>(), new List<DocIdSetIterator>());
        for (var i = 0; i < weights.Length; i++)
        {
            var scorer = weights[i].GetScorer(context, acceptDocs);
            if (scorer is null && clauses[i].IsRequired)
            {
                return NothingTopK.Instance;
            }
            if (scorer is not null && clauses[i].IsProhibited)
            {
                prohibited.Add(scorer);
            }
            else if (scorer is not null)
            {
                (clauses[i].IsRequired ? required : optional).Add(new(required.Count + optional.Count, scorer, bounds[i]!));
            }
        }
        var minimum = Math.Max(query.MinimumNumberShouldMatch, required.Count == 0 ? 1 : 0);
        return optional.Count < minimum
            ? NothingTopK.Instance
            : new ClausesTopK(new SumOfScores(coords), [.. required], [.. optional], minimum, prohibited.Count == 0 ? null : new DisjunctionIterator(prohibited, 1));
    }

    private TopKScorer? PruneTerms(AtomicReaderContext context, IBits? acceptDocs)
    {
        if (coords is not null || clauses.Length == 0 || query.MinimumNumberShouldMatch > 1)
        {
            return null;
        }
        var occur = clauses[0].Occur;
        if (occur == Occur.MUST_NOT || (occur == Occur.MUST && query.MinimumNumberShouldMatch > 0)
            || Array.Exists(clauses, clause => clause.Occur != occur))
        {
            return null;
        }
        var terms = new List<BoundedTerm>(weights.Length);
        foreach (var weight in weights)
        {
            if (weight is not TermWeight term)
            {
                return null;
            }
            if (term.Occurs(context))
            {
                if (term.GetBoundedTerm(context) is not { } bounded)
                {
                    return null;
                }
                terms.Add(bounded);
            }
            else if (occur == Occur.MUST)
            {
                return NothingTopK.Instance;
            }
        }
        return terms.Count switch
        {
            0 => NothingTopK.Instance,
            1 => new TermTopK(terms[0], acceptDocs),
            _ => occur == Occur.MUST ? new BlockMaxAnd([.. terms], acceptDocs) : new BlockMaxDisjunction([.. terms], acceptDocs),
        };
    }

    private static DocIdSetIterator Matches(List<Scorer> required, List<Scorer> optional, int minimum)
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

    private float[]? Coords(int maxCoord)
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
