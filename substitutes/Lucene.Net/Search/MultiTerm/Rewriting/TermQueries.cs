using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Boolean queries of matched terms.</summary>
internal static class TermQueries
{
    /// <summary>Each term scores as a term does, times its boost.</summary>
    public static Query Scoring(IEnumerable<MatchedTerm> terms, MultiTermQuery query)
    {
        var anyTerm = new BooleanQuery(true);
        foreach (var matched in terms)
        {
            anyTerm.Add(new TermQuery(matched.Term, matched.States) { Boost = query.Boost * matched.Boost }, Occur.SHOULD);
        }
        return anyTerm;
    }

    /// <summary>Each term scores its boost.</summary>
    public static Query BoostOnly(IEnumerable<MatchedTerm> terms, MultiTermQuery query)
    {
        var anyTerm = new BooleanQuery(true);
        foreach (var matched in terms)
        {
            var constant = new ConstantScoreQuery(new TermQuery(matched.Term, matched.States)) { Boost = query.Boost * matched.Boost };
            anyTerm.Add(constant, Occur.SHOULD);
        }
        return anyTerm;
    }

    /// <summary>Every match scores the query's boost, however many terms it holds.</summary>
    public static Query Constant(IEnumerable<MatchedTerm> terms, MultiTermQuery query)
    {
        var anyTerm = new BooleanQuery(true);
        foreach (var matched in terms)
        {
            anyTerm.Add(new TermQuery(matched.Term, matched.States), Occur.SHOULD);
        }
        return new ConstantScoreQuery(anyTerm) { Boost = query.Boost };
    }
}
