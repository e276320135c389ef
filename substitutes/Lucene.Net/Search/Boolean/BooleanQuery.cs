using System.Collections;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Combines queries: all MUST clauses, no MUST_NOT clause, and some SHOULD clauses match. The score is the sum over what matches.</summary>
public class BooleanQuery : Query, IEnumerable<BooleanClause>
{
    const int DefaultMaxClauseCount = 1024;

    static int maxClauseCount = DefaultMaxClauseCount;

    /// <summary>How many SHOULD clauses must match at least.</summary>
    protected int m_minNrShouldMatch;

    List<BooleanClause> clauses = [];

    /// <summary>Makes a query without clauses, which matches nothing.</summary>
    public BooleanQuery()
        : this(false)
    {
    }

    /// <summary>Makes a query without clauses.</summary>
    /// <param name="disableCoord">Whether to leave out the similarity's factor for how many clauses match.</param>
    public BooleanQuery(bool disableCoord)
    {
        CoordDisabled = disableCoord;
    }

    /// <summary>The most clauses that one query may have: 1024 unless set. Applies to the whole process.</summary>
    /// <exception cref="ArgumentException">Set to less than 1.</exception>
    public static int MaxClauseCount
    {
        get => maxClauseCount;
        set => maxClauseCount = value >= 1
            ? value
            : throw new ArgumentException($"MaxClauseCount must be at least 1, not {value}.", nameof(value));
    }

    /// <summary>Whether the similarity's factor for how many clauses match is left out.</summary>
    public virtual bool CoordDisabled { get; }

    /// <summary>How many SHOULD clauses must match at least; 0 means one, if there are no MUST clauses.</summary>
    public virtual int MinimumNumberShouldMatch
    {
        get => m_minNrShouldMatch;
        set => m_minNrShouldMatch = value;
    }

    /// <summary>The clauses.</summary>
    public virtual IList<BooleanClause> Clauses => clauses;

    /// <summary>The clauses, copied.</summary>
    public virtual BooleanClause[] GetClauses() => [.. clauses];

    /// <summary>Adds a clause.</summary>
    /// <exception cref="TooManyClausesException">There are <see cref="MaxClauseCount"/> already.</exception>
    public virtual void Add(Query query, Occur occur) => Add(new BooleanClause(query, occur));

    /// <summary>Adds a clause.</summary>
    /// <exception cref="TooManyClausesException">There are <see cref="MaxClauseCount"/> already.</exception>
    public virtual void Add(BooleanClause clause)
    {
        if (clauses.Count >= maxClauseCount)
        {
            throw new TooManyClausesException();
        }
        clauses.Add(clause);
    }

    /// <inheritdoc/>
    public IEnumerator<BooleanClause> GetEnumerator() => clauses.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new BooleanWeight(this, searcher);

    /// <summary>Rewrites the clauses; a query of one clause becomes that clause.</summary>
    public override Query Rewrite(IndexReader reader)
    {
        if (clauses.Count == 1 && !clauses[0].IsProhibited && m_minNrShouldMatch <= (clauses[0].IsRequired ? 0 : 1))
        {
            return WithBoost(clauses[0].Query.Rewrite(reader));
        }
        var rewritten = clauses.ConvertAll(clause => new BooleanClause(clause.Query.Rewrite(reader), clause.Occur));
        if (rewritten.Zip(clauses).All(pair => ReferenceEquals(pair.First.Query, pair.Second.Query)))
        {
            return this;
        }
        var clone = (BooleanQuery)Clone();
        clone.clauses = rewritten;
        return clone;
    }

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var clause in clauses.Where(clause => !clause.IsProhibited))
        {
            clause.Query.ExtractTerms(terms);
        }
    }

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (BooleanQuery)base.Clone();
        clone.clauses = [.. clauses];
        return clone;
    }

    /// <inheritdoc/>
    public override string ToString(string? field)
    {
        var text = string.Join(' ', clauses.Select(clause => BooleanClause.ToString(clause.Occur)
            + (clause.Query is BooleanQuery ? "(" + clause.Query.ToString(field) + ")" : clause.Query.ToString(field))));
        return (Boost != 1.0f || m_minNrShouldMatch > 0 ? "(" + text + ")" : text)
            + (m_minNrShouldMatch > 0 ? "~" + m_minNrShouldMatch : string.Empty)
            + QueryText.Boost(Boost);
    }

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o) && o is BooleanQuery other
        && other.m_minNrShouldMatch == m_minNrShouldMatch && other.CoordDisabled == CoordDisabled && other.clauses.SequenceEqual(clauses);

    /// <inheritdoc/>
    public override int GetHashCode() => clauses.Aggregate(HashCode.Combine(base.GetHashCode(), m_minNrShouldMatch), HashCode.Combine);

    Query WithBoost(Query query)
    {
        if (Boost == 1.0f)
        {
            return query;
        }
        var boosted = (Query)query.Clone();
        boosted.Boost = Boost * query.Boost;
        return boosted;
    }

    /// <summary>A query would get more than <see cref="MaxClauseCount"/> clauses.</summary>
    public class TooManyClausesException : Exception
    {
        /// <summary>Makes the exception.</summary>
        public TooManyClausesException()
            : base($"A boolean query may have {MaxClauseCount} clauses at most (BooleanQuery.MaxClauseCount).")
        {
        }
    }
}
