using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A range of sorted doc values, whose limits become ordinals once a segment.</summary>
internal sealed class SortedRangeFilter<T>(
    string fieldName, T? lower, T? upper, bool includeLower, bool includeUpper, Func<T, BytesRef> toBytes)
    : FieldCacheRangeFilter<T>(fieldName, lower, upper, includeLower, includeUpper)
    where T : class
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        if (context.AtomicReader.GetSortedDocValues(Field) is not { } values)
        {
            return null;
        }
        var first = LowerVal is null ? 0 : FirstOrdAtOrAbove(values, toBytes(LowerVal), IncludesLower);
        var end = UpperVal is null ? values.ValueCount : FirstOrdAtOrAbove(values, toBytes(UpperVal), !IncludesUpper);
        return first >= end
            ? null
            : new FieldCacheDocIdSet(context.AtomicReader.MaxDoc, acceptDocs, doc => values.GetOrd(doc) is var ord && ord >= first && ord < end);
    }

    /// <summary>The first ordinal whose value is above <paramref name="value"/>, or with <paramref name="inclusive"/> not below it.</summary>
    static int FirstOrdAtOrAbove(SortedDocValues values, BytesRef value, bool inclusive)
    {
        var ord = values.LookupTerm(value);
        return ord < 0 ? -ord - 1 : inclusive ? ord : ord + 1;
    }
}
