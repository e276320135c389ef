namespace Lucene.Net.Search;

/// <summary>A query and how it takes part in a <see cref="BooleanQuery"/>.</summary>
public class BooleanClause : IEquatable<BooleanClause>
{
    /// <summary>Makes a clause.</summary>
    public BooleanClause(Query query, Occur occur)
    {
        ArgumentNullException.ThrowIfNull(query);
        Query = query;
        Occur = occur;
    }

    /// <summary>The query.</summary>
    public virtual Query Query { get; set; }

    /// <summary>How it takes part.</summary>
    public virtual Occur Occur { get; set; }

    /// <summary>Whether it must not match.</summary>
    public virtual bool IsProhibited => Occur == Occur.MUST_NOT;

    /// <summary>Whether it must match.</summary>
    public virtual bool IsRequired => Occur == Occur.MUST;

    /// <summary>"+" for MUST, "-" for MUST_NOT, nothing for SHOULD.</summary>
    public static string ToString(Occur occur) => occur switch
    {
        Occur.MUST => "+",
        Occur.MUST_NOT => "-",
        _ => string.Empty,
    };

    /// <inheritdoc/>
    public override string ToString() => ToString(Occur) + Query;

    /// <inheritdoc/>
    public bool Equals(BooleanClause? other) => other is not null && other.Occur == Occur && other.Query.Equals(Query);

    /// <inheritdoc/>
    public override bool Equals(object? o) => Equals(o as BooleanClause);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Query, Occur);
}
