using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Gathers the matching documents of a segment in a bit set.</summary>
internal sealed class FilterRewrite : MultiTermQuery.RewriteMethod
{
    public override Query Rewrite(IndexReader reader, MultiTermQuery query) =>
        new ConstantScoreQuery(new MatchedTermsFilter(query)) { Boost = query.Boost };
}

/// <summary>A clause for every term.</summary>
internal sealed class AllTermsRewrite(bool scoring) : MultiTermQuery.RewriteMethod
{
    public override Query Rewrite(IndexReader reader, MultiTermQuery query)
    {
        var terms = MatchedTerms.All(reader, query, BooleanQuery.MaxClauseCount, long.MaxValue)
            ?? throw new BooleanQuery.TooManyClausesException();
        return scoring ? TermQueries.Scoring(terms, query) : TermQueries.Constant(terms, query);
    }
}

/// <summary>Clauses as long as terms and documents are few, a bit set otherwise.</summary>
internal sealed class AutoRewrite : MultiTermQuery.RewriteMethod
{
    const int MostTerms = 350;
    const double MostDocuments = 0.001;

    public override Query Rewrite(IndexReader reader, MultiTermQuery query)
    {
        var mostTerms = Math.Min(MostTerms, BooleanQuery.MaxClauseCount);
        return MatchedTerms.All(reader, query, mostTerms, (long)(MostDocuments * reader.MaxDoc)) is { } terms
            ? TermQueries.Constant(terms, query)
            : MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE.Rewrite(reader, query);
    }
}
