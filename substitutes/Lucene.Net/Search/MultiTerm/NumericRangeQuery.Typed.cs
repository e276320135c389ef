using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Matches documents that hold a number within a range. <see cref="NumericRangeQuery"/> makes it.</summary>
/// <typeparam name="T">The type of numbers.</typeparam>
public sealed class NumericRangeQuery<T> : MultiTermQuery
    where T : struct
{
    readonly int bits;
    readonly Func<T, long> keyOf;

    internal NumericRangeQuery(
        string fieldName, int precisionStep, T? min, T? max, bool includesMin, bool includesMax, int bits, Func<T, long> keyOf)
        : base(fieldName)
    {
        if (precisionStep < 1)
        {
            throw new ArgumentException($"precisionStep must be at least 1, not {precisionStep}.", nameof(precisionStep));
        }
        PrecisionStep = precisionStep;
        Min = min;
        Max = max;
        IncludesMin = includesMin;
        IncludesMax = includesMax;
        this.bits = bits;
        this.keyOf = keyOf;
    }

    /// <summary>The lower limit; null for none.</summary>
    public T? Min { get; }

    /// <summary>The upper limit; null for none.</summary>
    public T? Max { get; }

    /// <summary>Whether the lower limit itself is in the range.</summary>
    public bool IncludesMin { get; }

    /// <summary>Whether the upper limit itself is in the range.</summary>
    public bool IncludesMax { get; }

    /// <summary>How many bits apart the precisions of the field's terms are.</summary>
    public int PrecisionStep { get; }

    /// <inheritdoc/>
    public override string ToString(string? field) => QueryText.Field(m_field, field)
        + $"{(IncludesMin ? '[' : '{')}{QueryText.Limit(Min)} TO {QueryText.Limit(Max)}{(IncludesMax ? ']' : '}')}"
        + QueryText.Boost(Boost);

    /// <inheritdoc/>
    public override bool Equals(object? o) => base.Equals(o) && o is NumericRangeQuery<T> other
        && Equals(other.Min, Min) && Equals(other.Max, Max) && other.PrecisionStep == PrecisionStep
        && other.IncludesMin == IncludesMin && other.IncludesMax == IncludesMax;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Min, Max, IncludesMin, IncludesMax, PrecisionStep);

    /// <inheritdoc/>
    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts)
    {
        var ranges = new List<(BytesRef First, BytesRef Last)>();
        var (lowest, highest) = bits == 64 ? (long.MinValue, long.MaxValue) : (int.MinValue, int.MaxValue);
        var first = Min is { } min ? keyOf(min) : lowest;
        var last = Max is { } max ? keyOf(max) : highest;
        if ((Min is not null && !IncludesMin && first++ == highest) || (Max is not null && !IncludesMax && last-- == lowest) || first > last)
        {
            return TermsEnum.EMPTY;
        }
        if (bits == 64)
        {
            NumericUtils.SplitInt64Range(new Int64Ranges(ranges), PrecisionStep, first, last);
        }
        else
        {
            NumericUtils.SplitInt32Range(new Int32Ranges(ranges), PrecisionStep, (int)first, (int)last);
        }
        // Finer precisions sort first.
        ranges.Sort((a, b) => a.First.CompareTo(b.First));
        return new TermRangesEnum(terms.GetEnumerator(), ranges);
    }

    sealed class Int64Ranges(List<(BytesRef First, BytesRef Last)> ranges) : NumericUtils.Int64RangeBuilder
    {
        public override void AddRange(BytesRef minPrefixCoded, BytesRef maxPrefixCoded) => ranges.Add((minPrefixCoded, maxPrefixCoded));
    }

    sealed class Int32Ranges(List<(BytesRef First, BytesRef Last)> ranges) : NumericUtils.Int32RangeBuilder
    {
        public override void AddRange(BytesRef minPrefixCoded, BytesRef maxPrefixCoded) => ranges.Add((minPrefixCoded, maxPrefixCoded));
    }
}
