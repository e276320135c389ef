using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>The terms that match a query best: by boost, and among equals in order.</summary>
internal static class TopTerms
{
    /// <summary>At most <paramref name="size"/> terms, best first.</summary>
    public static IEnumerable<MatchedTerm> Of(IndexReader reader, MultiTermQuery query, int size)
    {
        if (size <= 0)
        {
            return [];
        }
        var kept = new SortedSet<MatchedTerm>(BestFirst.Instance);
        var byBytes = new Dictionary<BytesRef, MatchedTerm>();
        MatchedTerms.Visit(reader, query, (matching, leaf) =>
        {
            if (!byBytes.TryGetValue(matching.Term, out var term))
            {
                var boost = MatchedTerms.BoostOf(matching);
                if (kept.Count == size && !IsBetter(boost, matching.Term, kept.Max!))
                {
                    // Nor could it have been kept for an earlier segment.
                    return true;
                }
                var bytes = BytesRef.DeepCopyOf(matching.Term);
                term = new MatchedTerm(new Term(query.Field, bytes), new TermContext(reader.Context), boost);
                kept.Add(term);
                byBytes.Add(bytes, term);
                if (kept.Count > size)
                {
                    var worst = kept.Max!;
                    kept.Remove(worst);
                    byBytes.Remove(worst.Term.Bytes);
                }
            }
            term.States.Register(matching.GetTermState(), leaf.Ord, matching.DocFreq, matching.TotalTermFreq);
            return true;
        });
        return kept;
    }

    static bool IsBetter(float boost, BytesRef term, MatchedTerm other) =>
        boost > other.Boost || (boost == other.Boost && term.CompareTo(other.Term.Bytes) < 0);

    sealed class BestFirst : IComparer<MatchedTerm>
    {
        public static readonly BestFirst Instance = new();

        public int Compare(MatchedTerm? x, MatchedTerm? y)
        {
            var order = y!.Boost.CompareTo(x!.Boost);
            return order != 0 ? order : x.Term.Bytes.CompareTo(y.Term.Bytes);
        }
    }
}
