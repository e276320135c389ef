using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Matches what a query or a filter matches, with one score for all: the boost (times the query norm).</summary>
public class ConstantScoreQuery : Query
{
    /// <summary>What matches, if it is a filter; otherwise null.</summary>
    protected readonly Filter? m_filter;

    /// <summary>What matches, if it is a query; otherwise null.</summary>
    protected readonly Query? m_query;

    /// <summary>Matches what <paramref name="query"/> matches.</summary>
    public ConstantScoreQuery(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        m_query = query;
    }

    /// <summary>Matches what <paramref name="filter"/> lets through.</summary>
    public ConstantScoreQuery(Filter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        m_filter = filter;
    }

    /// <summary>The filter, or null where a query is wrapped.</summary>
    public virtual Filter? Filter => m_filter;

    /// <summary>The query, or null where a filter is wrapped.</summary>
    public virtual Query? Query => m_query;

    /// <inheritdoc/>
    public override Query Rewrite(IndexReader reader)
    {
        if (m_query is null || m_query.Rewrite(reader) is var rewritten && ReferenceEquals(rewritten, m_query))
        {
            return this;
        }
        return new ConstantScoreQuery(rewritten) { Boost = Boost };
    }

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new ConstantWeight(this, m_query?.CreateWeight(searcher));

    /// <summary>Adds the terms of the wrapped query; a filter has none.</summary>
    public override void ExtractTerms(ISet<Term> terms) => m_query?.ExtractTerms(terms);

    /// <inheritdoc/>
    public override string ToString(string? field) =>
        $"ConstantScore({m_query?.ToString(field) ?? m_filter!.ToString()}){QueryText.Boost(Boost)}";

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o) && o is ConstantScoreQuery other
        && Equals(other.m_query, m_query) && Equals(other.m_filter, m_filter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), m_query, m_filter);
}
