using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Filters by whether a document's doc value lies in a range. Cheap where few documents are looked at, as each one is looked at by itself;
/// null for a limit leaves that end open. Documents without a value are never let through.
/// </summary>
public static class FieldCacheRangeFilter
{
    /// <summary>By sorted doc values, compared as bytes of their UTF-8 form.</summary>
    public static FieldCacheRangeFilter<string> NewStringRange(
        string field, string? lowerVal, string? upperVal, bool includeLower, bool includeUpper) =>
        new SortedRangeFilter<string>(field, lowerVal, upperVal, includeLower, includeUpper, text => new BytesRef(text));

    /// <summary>By sorted doc values.</summary>
    public static FieldCacheRangeFilter<BytesRef> NewBytesRefRange(
        string field, BytesRef? lowerVal, BytesRef? upperVal, bool includeLower, bool includeUpper) =>
        new SortedRangeFilter<BytesRef>(field, lowerVal, upperVal, includeLower, includeUpper, bytes => bytes);

    /// <summary>By numeric doc values that hold 32-bit integers.</summary>
    public static FieldCacheRangeFilter<int?> NewInt32Range(
        string field, int? lowerVal, int? upperVal, bool includeLower, bool includeUpper) =>
        new NumberRangeFilter<int?>(field, lowerVal, upperVal, includeLower, includeUpper, value => value!.Value, raw => (int)raw);

    /// <summary>By numeric doc values that hold 64-bit integers.</summary>
    public static FieldCacheRangeFilter<long?> NewInt64Range(
        string field, long? lowerVal, long? upperVal, bool includeLower, bool includeUpper) =>
        new NumberRangeFilter<long?>(field, lowerVal, upperVal, includeLower, includeUpper, value => value!.Value, raw => raw);

    /// <summary>By numeric doc values that hold the bits of single-precision numbers.</summary>
    public static FieldCacheRangeFilter<float?> NewSingleRange(
        string field, float? lowerVal, float? upperVal, bool includeLower, bool includeUpper) =>
        new NumberRangeFilter<float?>(
            field, lowerVal, upperVal, includeLower, includeUpper,
            value => NumericUtils.SingleToSortableInt32(value!.Value),
            raw => NumericUtils.SingleToSortableInt32(BitConverter.Int32BitsToSingle((int)raw)));

    /// <summary>By numeric doc values that hold the bits of double-precision numbers.</summary>
    public static FieldCacheRangeFilter<double?> NewDoubleRange(
        string field, double? lowerVal, double? upperVal, bool includeLower, bool includeUpper) =>
        new NumberRangeFilter<double?>(
            field, lowerVal, upperVal, includeLower, includeUpper,
            value => NumericUtils.DoubleToSortableInt64(value!.Value),
            raw => NumericUtils.DoubleToSortableInt64(BitConverter.Int64BitsToDouble(raw)));
}
