using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A range of numeric doc values, whose limits and values are compared as 64-bit keys that sort like the numbers.</summary>
internal sealed class NumberRangeFilter<T> : FieldCacheRangeFilter<T>
{
    readonly Func<long, long> keyOfRaw;
    readonly long first;
    readonly long last;
    readonly bool empty;

    public NumberRangeFilter(
        string fieldName, T? lower, T? upper, bool includeLower, bool includeUpper, Func<T, long> keyOf, Func<long, long> keyOfRaw)
        : base(fieldName, lower, upper, includeLower, includeUpper)
    {
        this.keyOfRaw = keyOfRaw;
        first = lower is null ? long.MinValue : keyOf(lower);
        last = upper is null ? long.MaxValue : keyOf(upper);
        empty = (lower is not null && !includeLower && first++ == long.MaxValue) | (upper is not null && !includeUpper && last-- == long.MinValue);
    }

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        var reader = context.AtomicReader;
        if (empty || first > last || reader.GetNumericDocValues(Field) is not { } values)
        {
            return null;
        }
        // Only a zero may stand for a missing value.
        var present = keyOfRaw(0) >= first && keyOfRaw(0) <= last ? reader.GetDocsWithField(Field) : null;
        return new FieldCacheDocIdSet(reader.MaxDoc, acceptDocs, doc =>
        {
            var raw = values.Get(doc);
            var key = keyOfRaw(raw);
            return key >= first && key <= last && (raw != 0 || present is null || present.Get(doc));
        });
    }
}
