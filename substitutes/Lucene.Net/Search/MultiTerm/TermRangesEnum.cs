using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Those terms of an enumeration that lie within any of several ranges, which are in order, apart, and include their limits.</summary>
internal sealed class TermRangesEnum(TermsEnum terms, List<(BytesRef First, BytesRef Last)> ranges) : FilteredTermsEnum(terms)
{
    int current = -1;

    protected override BytesRef? NextSeekTerm(BytesRef? currentTerm)
    {
        // The term that was rejected may lie beyond whole ranges, or within one that follows.
        do
        {
            current++;
        }
        while (current < ranges.Count && currentTerm is not null && ranges[current].Last.CompareTo(currentTerm) < 0);
        if (current == ranges.Count)
        {
            return null;
        }
        var first = ranges[current].First;
        return currentTerm is not null && currentTerm.CompareTo(first) > 0 ? BytesRef.DeepCopyOf(currentTerm) : first;
    }

    protected override AcceptStatus Accept(BytesRef term) =>
        term.CompareTo(ranges[current].Last) <= 0 ? AcceptStatus.YES
        : current + 1 < ranges.Count ? AcceptStatus.NO_AND_SEEK
        : AcceptStatus.END;
}
