using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Enumerates the terms that a query matches, segment by segment.</summary>
internal static class MatchedTerms
{
    /// <summary>
    /// Calls <paramref name="take"/> for each matching term of each segment with the enumeration that stands on it, until it answers false.
    /// The same term comes again for each segment that has it.
    /// </summary>
    public static void Visit(IndexReader reader, MultiTermQuery query, Func<TermsEnum, AtomicReaderContext, bool> take)
    {
        foreach (var leaf in reader.Context.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(query.Field) is not { } terms)
            {
                continue;
            }
            var matching = query.GetTermsEnum(terms);
            while (matching.MoveNext())
            {
                if (!take(matching, leaf))
                {
                    return;
                }
            }
        }
    }

    /// <summary>All matching terms in order, or null if there are more than <paramref name="most"/>.</summary>
    /// <param name="reader">Where to look.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="most">The most terms.</param>
    /// <param name="mostPostings">The most documents, summed over terms.</param>
    public static List<MatchedTerm>? All(IndexReader reader, MultiTermQuery query, int most, long mostPostings)
    {
        var found = new SortedDictionary<BytesRef, MatchedTerm>();
        var postings = 0L;
        var withinLimits = true;
        Visit(reader, query, (matching, leaf) =>
        {
            if (!found.TryGetValue(matching.Term, out var term))
            {
                var bytes = BytesRef.DeepCopyOf(matching.Term);
                term = new MatchedTerm(new Term(query.Field, bytes), new TermContext(reader.Context), BoostOf(matching));
                found.Add(bytes, term);
            }
            term.States.Register(matching.GetTermState(), leaf.Ord, matching.DocFreq, matching.TotalTermFreq);
            postings += matching.DocFreq;
            return withinLimits = found.Count <= most && postings <= mostPostings;
        });
        return withinLimits ? [.. found.Values] : null;
    }

    /// <summary>How well the current term matches.</summary>
    public static float BoostOf(TermsEnum matching) => matching is IBoostedTerms boosted ? boosted.Boost : 1.0f;
}
