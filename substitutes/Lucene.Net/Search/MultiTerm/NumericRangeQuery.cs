using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Makes queries for numbers within a range, of fields indexed as numbers. Such a field has terms of several precisions, so that few terms cover a
/// wide range (Schindler and Diepenbroek, "Generic XML-based framework for metadata portals", Computers and Geosciences, 2008).
/// </summary>
/// <remarks>
/// Null for a limit leaves that end open. The precision step must be that of the field, 4 unless set otherwise.
/// Infinite limits are numbers like others; NaN is above positive infinity.
/// </remarks>
public static class NumericRangeQuery
{
    /// <summary>A range of 64-bit integers in a field of a precision step of its own.</summary>
    /// <exception cref="ArgumentException">The precision step is less than 1.</exception>
    public static NumericRangeQuery<long> NewInt64Range(
        string field, int precisionStep, long? min, long? max, bool minInclusive, bool maxInclusive) =>
        new(field, precisionStep, min, max, minInclusive, maxInclusive, 64, value => value);

    /// <summary>A range of 64-bit integers.</summary>
    public static NumericRangeQuery<long> NewInt64Range(string field, long? min, long? max, bool minInclusive, bool maxInclusive) =>
        NewInt64Range(field, NumericUtils.PRECISION_STEP_DEFAULT, min, max, minInclusive, maxInclusive);

    /// <summary>A range of 32-bit integers in a field of a precision step of its own.</summary>
    /// <exception cref="ArgumentException">The precision step is less than 1.</exception>
    public static NumericRangeQuery<int> NewInt32Range(
        string field, int precisionStep, int? min, int? max, bool minInclusive, bool maxInclusive) =>
        new(field, precisionStep, min, max, minInclusive, maxInclusive, 32, value => value);

    /// <summary>A range of 32-bit integers.</summary>
    public static NumericRangeQuery<int> NewInt32Range(string field, int? min, int? max, bool minInclusive, bool maxInclusive) =>
        NewInt32Range(field, NumericUtils.PRECISION_STEP_DEFAULT, min, max, minInclusive, maxInclusive);

    /// <summary>A range of double-precision numbers in a field of a precision step of its own.</summary>
    /// <exception cref="ArgumentException">The precision step is less than 1.</exception>
    public static NumericRangeQuery<double> NewDoubleRange(
        string field, int precisionStep, double? min, double? max, bool minInclusive, bool maxInclusive) =>
        new(field, precisionStep, min, max, minInclusive, maxInclusive, 64, NumericUtils.DoubleToSortableInt64);

    /// <summary>A range of double-precision numbers.</summary>
    public static NumericRangeQuery<double> NewDoubleRange(string field, double? min, double? max, bool minInclusive, bool maxInclusive) =>
        NewDoubleRange(field, NumericUtils.PRECISION_STEP_DEFAULT, min, max, minInclusive, maxInclusive);

    /// <summary>A range of single-precision numbers in a field of a precision step of its own.</summary>
    /// <exception cref="ArgumentException">The precision step is less than 1.</exception>
    public static NumericRangeQuery<float> NewSingleRange(
        string field, int precisionStep, float? min, float? max, bool minInclusive, bool maxInclusive) =>
        new(field, precisionStep, min, max, minInclusive, maxInclusive, 32, value => NumericUtils.SingleToSortableInt32(value));

    /// <summary>A range of single-precision numbers.</summary>
    public static NumericRangeQuery<float> NewSingleRange(string field, float? min, float? max, bool minInclusive, bool maxInclusive) =>
        NewSingleRange(field, NumericUtils.PRECISION_STEP_DEFAULT, min, max, minInclusive, maxInclusive);
}
