using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Matches documents that hold a term within a range, terms being compared as bytes of their UTF-8 form.</summary>
public class TermRangeQuery : MultiTermQuery
{
    /// <summary>Makes a range.</summary>
    /// <param name="field">The field.</param>
    /// <param name="lowerTerm">The lower limit; null for none.</param>
    /// <param name="upperTerm">The upper limit; null for none.</param>
    /// <param name="includeLower">Whether the lower limit itself is in the range.</param>
    /// <param name="includeUpper">Whether the upper limit itself is in the range.</param>
    public TermRangeQuery(string field, BytesRef? lowerTerm, BytesRef? upperTerm, bool includeLower, bool includeUpper)
        : base(field)
    {
        LowerTerm = lowerTerm;
        UpperTerm = upperTerm;
        IncludesLower = includeLower;
        IncludesUpper = includeUpper;
    }

    /// <summary>The lower limit; null for none.</summary>
    public virtual BytesRef? LowerTerm { get; }

    /// <summary>The upper limit; null for none.</summary>
    public virtual BytesRef? UpperTerm { get; }

    /// <summary>Whether the lower limit itself is in the range.</summary>
    public virtual bool IncludesLower { get; }

    /// <summary>Whether the upper limit itself is in the range.</summary>
    public virtual bool IncludesUpper { get; }

    /// <summary>Makes a range of strings; null for a limit leaves that end open.</summary>
    public static TermRangeQuery NewStringRange(string field, string? lowerTerm, string? upperTerm, bool includeLower, bool includeUpper) =>
        new(field, lowerTerm is null ? null : new BytesRef(lowerTerm), upperTerm is null ? null : new BytesRef(upperTerm), includeLower, includeUpper);

    /// <inheritdoc/>
    public override string ToString(string? field) => QueryText.Field(m_field, field)
        + (IncludesLower ? '[' : '{') + Limit(LowerTerm) + " TO " + Limit(UpperTerm) + (IncludesUpper ? ']' : '}')
        + QueryText.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && obj is TermRangeQuery other
        && Equals(other.LowerTerm, LowerTerm) && Equals(other.UpperTerm, UpperTerm)
        && other.IncludesLower == IncludesLower && other.IncludesUpper == IncludesUpper;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), LowerTerm, UpperTerm, IncludesLower, IncludesUpper);

    /// <inheritdoc/>
    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
        new TermRangeTermsEnum(terms.GetEnumerator(), LowerTerm, UpperTerm, IncludesLower, IncludesUpper);

    static string Limit(BytesRef? limit) => limit is null ? "*" : limit.BytesEquals(new BytesRef("*")) ? "\\*" : Term.ToString(limit);
}
