using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Matches documents that hold a term with a prefix.</summary>
public class PrefixQuery : MultiTermQuery
{
    readonly Term prefix;

    /// <summary>Matches terms of the field of <paramref name="prefix"/> that start with its text.</summary>
    public PrefixQuery(Term prefix)
        : base(prefix.Field)
    {
        this.prefix = prefix;
    }

    /// <summary>The field and the prefix.</summary>
    public virtual Term Prefix => prefix;

    /// <inheritdoc/>
    public override string ToString(string? field) => QueryText.Field(m_field, field) + prefix.Text + "*" + QueryText.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && obj is PrefixQuery other && other.prefix.Equals(prefix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), prefix);

    /// <inheritdoc/>
    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
        prefix.Bytes.Length == 0 ? terms.GetEnumerator() : new PrefixTermsEnum(terms.GetEnumerator(), prefix.Bytes);
}
