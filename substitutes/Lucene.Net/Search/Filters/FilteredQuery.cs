using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Matches what a query matches and a filter lets through, with the query's scores.</summary>
public class FilteredQuery : Query
{
    /// <summary>Makes the query.</summary>
    public FilteredQuery(Query query, Filter filter)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(filter);
        Query = query;
        Filter = filter;
    }

    /// <summary>What is searched and scored.</summary>
    public Query Query { get; }

    /// <summary>What restricts it.</summary>
    public Filter Filter { get; }

    /// <inheritdoc/>
    public override Query Rewrite(IndexReader reader)
    {
        var rewritten = Query.Rewrite(reader);
        return ReferenceEquals(rewritten, Query) ? this : new FilteredQuery(rewritten, Filter) { Boost = Boost };
    }

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new FilteredWeight(this, Query.CreateWeight(searcher));

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms) => Query.ExtractTerms(terms);

    /// <inheritdoc/>
    public override string ToString(string? s) => $"filtered({Query.ToString(s)})->{Filter}{QueryText.Boost(Boost)}";

    /// <inheritdoc/>
    public override bool Equals(object? o) =>
        base.Equals(o) && o is FilteredQuery other && other.Query.Equals(Query) && other.Filter.Equals(Filter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Query, Filter);
}
