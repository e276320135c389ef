using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>What to look for. A query becomes searchable in two steps: <see cref="Rewrite"/> until it stays the same, then <see cref="CreateWeight"/>.</summary>
/// <remarks>Mutable while it is built; safe to search from several threads once it no longer changes.</remarks>
public abstract class Query
{
    float boost = 1.0f;

    /// <summary>For derived classes.</summary>
    protected Query()
    {
    }

    /// <summary>The factor of the query's scores, 1 by default.</summary>
    public virtual float Boost
    {
        get => boost;
        set => boost = value;
    }

    /// <summary>The query as text, field names left out where they are <paramref name="field"/>.</summary>
    public abstract string ToString(string? field);

    /// <inheritdoc/>
    public override string ToString() => ToString(string.Empty);

    /// <summary>Makes what scores this query against the segments of one searcher.</summary>
    /// <exception cref="NotSupportedException">The query must be rewritten first.</exception>
    public virtual Weight CreateWeight(IndexSearcher searcher) =>
        throw new NotSupportedException($"Query {this} does not implement CreateWeight; rewrite it first.");

    /// <summary>A simpler query with the same matches and scores on <paramref name="reader"/>, or this one where there is none.</summary>
    public virtual Query Rewrite(IndexReader reader) => this;

    /// <summary>Adds the terms that the query matches by.</summary>
    /// <exception cref="NotSupportedException">The query must be rewritten first.</exception>
    public virtual void ExtractTerms(ISet<Term> terms) =>
        throw new NotSupportedException($"Query {this} has no terms before it is rewritten.");

    /// <summary>A shallow copy.</summary>
    public virtual object Clone() => MemberwiseClone();

    /// <summary>Whether <paramref name="obj"/> is a query of the same type and boost.</summary>
    public override bool Equals(object? obj) => obj is Query other && other.GetType() == GetType() && other.boost == boost;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(GetType()), BitConverter.SingleToInt32Bits(boost));
}
