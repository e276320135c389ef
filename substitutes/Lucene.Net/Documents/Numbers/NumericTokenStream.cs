using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Documents;

/// <summary>The terms of a number, from full precision down, all at one position; see <see cref="NumericUtils"/>.</summary>
internal sealed class NumericTokenStream : TokenStream
{
    readonly IPositionIncrementAttribute increment;
    readonly Term term = new();
    readonly long value;
    readonly int bits;
    readonly int precisionStep;
    int shift;

    /// <param name="number">The number and its width, 32 or 64 bits.</param>
    /// <param name="precisionStep">Bits between two terms.</param>
    public NumericTokenStream((long Value, int Bits) number, int precisionStep)
    {
        (value, bits) = number;
        this.precisionStep = precisionStep;
        AddAttributeImpl(term);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

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

    sealed class Term : Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new(NumericUtils.BUF_SIZE_INT64);

        public void FillBytesRef() { }

        public override void Clear() { }

        public override void CopyTo(IAttribute target) => ((Term)target).BytesRef.CopyBytes(BytesRef);
    }
}
