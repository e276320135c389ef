using Lucene.Net.Index;
using Lucene.Net.Search.TopK;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

// How its best hits are found without scoring every match: by bounds of what its clauses can add.
internal sealed partial class BooleanWeight
{
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

    TopKScorer? PruneClauses(AtomicReaderContext context, IBits? acceptDocs)
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

    TopKScorer? PruneTerms(AtomicReaderContext context, IBits? acceptDocs)
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
}
