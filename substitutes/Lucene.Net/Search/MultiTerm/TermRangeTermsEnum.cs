using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Those terms of an enumeration that lie within a range.</summary>
public class TermRangeTermsEnum : FilteredTermsEnum
{
    readonly BytesRef lower;
    readonly BytesRef? upper;
    readonly bool includeLower;
    readonly bool includeUpper;

    /// <summary>Takes terms from <paramref name="tenum"/>; null for a limit leaves that end open.</summary>
    public TermRangeTermsEnum(TermsEnum tenum, BytesRef? lowerTerm, BytesRef? upperTerm, bool includeLower, bool includeUpper)
        : base(tenum)
    {
        lower = lowerTerm ?? new BytesRef();
        upper = upperTerm;
        this.includeLower = includeLower || lowerTerm is null;
        this.includeUpper = includeUpper;
        SetInitialSeekTerm(lower);
    }

    /// <inheritdoc/>
    protected override AcceptStatus Accept(BytesRef term)
    {
        if (!includeLower && term.BytesEquals(lower))
        {
            return AcceptStatus.NO;
        }
        var order = upper is null ? -1 : term.CompareTo(upper);
        return order < 0 || (order == 0 && includeUpper) ? AcceptStatus.YES : AcceptStatus.END;
    }
}
