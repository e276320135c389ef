using Lucene.Net.Index;

namespace Lucene.Net.Util;

public static partial class NumericUtils
{
    /// <summary>Gives <paramref name="builder"/> the term ranges that together hold every 64-bit number from min to max, both included.</summary>
    /// <exception cref="ArgumentException">The step is below 1.</exception>
    public static void SplitInt64Range(Int64RangeBuilder builder, int precisionStep, long minBound, long maxBound) =>
        Split((min, max, shift) => builder.AddRange(min, max, shift), 64, precisionStep, minBound, maxBound);

    /// <summary>Gives <paramref name="builder"/> the term ranges that together hold every 32-bit number from min to max, both included.</summary>
    /// <exception cref="ArgumentException">The step is below 1.</exception>
    public static void SplitInt32Range(Int32RangeBuilder builder, int precisionStep, int minBound, int maxBound) =>
        Split((min, max, shift) => builder.AddRange((int)min, (int)max, shift), 32, precisionStep, minBound, maxBound);

    // At each level the ragged ends of the range, which no term of the next level covers, become ranges of this level.
    static void Split(Action<long, long, int> add, int bits, int precisionStep, long min, long max)
    {
        if (precisionStep < 1) throw new ArgumentException("precisionStep must be >=1", nameof(precisionStep));
        if (min > max) return;
        for (var shift = 0; ; shift += precisionStep)
        {
            // A step that leaves no higher level ends the walk; 64-bit shifts would wrap.
            if (shift + precisionStep >= bits) { AddLevel(add, min, max, shift); return; }
            var step = 1L << shift + precisionStep;
            var mask = (1L << precisionStep) - 1 << shift;
            var hasLower = (min & mask) != 0;
            var hasUpper = (max & mask) != mask;
            var nextMin = (hasLower ? min + step : min) & ~mask;
            var nextMax = (hasUpper ? max - step : max) & ~mask;
            var wrapped = nextMin < min || nextMax > max;
            if (nextMin > nextMax || wrapped) { AddLevel(add, min, max, shift); return; }
            if (hasLower) AddLevel(add, min, min | mask, shift);
            if (hasUpper) AddLevel(add, max & ~mask, max, shift);
            (min, max) = (nextMin, nextMax);
        }
    }

    // The dropped bits of the upper bound are set, so that callers that do not look at the shift see a true bound.
    static void AddLevel(Action<long, long, int> add, long min, long max, int shift) => add(min, max | (1L << shift) - 1, shift);

    /// <summary>Passes on the terms of full precision and ends at the first other one.</summary>
    public static TermsEnum FilterPrefixCodedInt64s(TermsEnum termsEnum) => new FullPrecisionTermsEnum(termsEnum, GetPrefixCodedInt64Shift);

    /// <summary>Passes on the terms of full precision and ends at the first other one.</summary>
    public static TermsEnum FilterPrefixCodedInt32s(TermsEnum termsEnum) => new FullPrecisionTermsEnum(termsEnum, GetPrefixCodedInt32Shift);

    sealed class FullPrecisionTermsEnum(TermsEnum terms, Func<BytesRef, int> shift) : FilteredTermsEnum(terms, false)
    {
        protected override AcceptStatus Accept(BytesRef term) => shift(term) == 0 ? AcceptStatus.YES : AcceptStatus.END;
    }

    /// <summary>Takes the ranges of <see cref="SplitInt64Range"/>: override one of the two methods.</summary>
    public abstract class Int64RangeBuilder
    {
        protected Int64RangeBuilder() { }

        /// <summary>Terms from one bound to the other, both included.</summary>
        public virtual void AddRange(BytesRef minPrefixCoded, BytesRef maxPrefixCoded) => throw new NotSupportedException();

        public virtual void AddRange(long min, long max, int shift)
        {
            BytesRef minBytes = new(), maxBytes = new();
            Int64ToPrefixCodedBytes(min, shift, minBytes);
            Int64ToPrefixCodedBytes(max, shift, maxBytes);
            AddRange(minBytes, maxBytes);
        }
    }

    /// <summary>Takes the ranges of <see cref="SplitInt32Range"/>: override one of the two methods.</summary>
    public abstract class Int32RangeBuilder
    {
        protected Int32RangeBuilder() { }

        /// <summary>Terms from one bound to the other, both included.</summary>
        public virtual void AddRange(BytesRef minPrefixCoded, BytesRef maxPrefixCoded) => throw new NotSupportedException();

        public virtual void AddRange(int min, int max, int shift)
        {
            BytesRef minBytes = new(), maxBytes = new();
            Int32ToPrefixCodedBytes(min, shift, minBytes);
            Int32ToPrefixCodedBytes(max, shift, maxBytes);
            AddRange(minBytes, maxBytes);
        }
    }
}
