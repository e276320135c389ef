using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Documents;

/// <summary>The terms of a number, from full precision down, all at one position; see <see cref="NumericUtils"/>.</summary>
internal sealed class NumericTokenStream : TokenStream
{
    private readonly IPositionIncrementAttribute increment;
    private readonly Term term = new();
    private readonly long value;
    private readonly int bits;
    private readonly int precisionStep;
    private int shift;

    private NumericTokenStream(long value, int bits, int precisionStep)
    {
        (this.value, this.bits, this.precisionStep) = (value, bits, precisionStep);
        AddAttributeImpl(term);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public static NumericTokenStream OfInt32(int value, int precisionStep) => new(value, 32, precisionStep);

    public static NumericTokenStream OfInt64(long value, int precisionStep) => new(value, 64, precisionStep);

    public override void Reset() => shift = 0;

    public override bool IncrementToken()
    {
        if (shift >= bits) return false;
        ClearAttributes();
        if (bits == 64) NumericUtils.Int64ToPrefixCodedBytes(value, shift, term.BytesRef);
        else NumericUtils.Int32ToPrefixCodedBytes((int)value, shift, term.BytesRef);
        increment.PositionIncrement = shift == 0 ? 1 : 0;
        // A step of int.MaxValue means one term only; the sum must not wrap.
        shift = precisionStep > bits ? bits : shift + precisionStep;
        return true;
    }

    private sealed class Term : Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new(NumericUtils.BUF_SIZE_INT64);

        public void FillBytesRef() { }

        public override void Clear() { }

        public override void CopyTo(IAttribute target) => ((Term)target).BytesRef.CopyBytes(BytesRef);
    }
}
