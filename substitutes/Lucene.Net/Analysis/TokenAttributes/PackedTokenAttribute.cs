using Lucene.Net.Util;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>
/// What every tokenizer sets, in one object: text, offsets, position increment and type. One object is cleared with one call, lies in
/// one place, and is filled without a call through an interface.
/// </summary>
internal sealed class PackedTokenAttribute : CharTermAttribute, IOffsetAttribute, IPositionIncrementAttribute, ITypeAttribute
{
    int start, end;
    int increment = 1;
    string type = TypeAttribute.DEFAULT_TYPE;

    public int StartOffset => start;

    public int EndOffset => end;

    public int PositionIncrement
    {
        get => increment;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(PositionIncrement));
            increment = value;
        }
    }

    public string Type { get => type; set => type = value; }

    public void SetOffset(int startOffset, int endOffset)
    {
        OffsetAttribute.Check(startOffset, endOffset);
        start = startOffset;
        end = endOffset;
    }

    /// <summary>Sets text, offsets and type at once; the offsets are the caller's to get right.</summary>
    public void Set(ReadOnlySpan<char> text, int startOffset, int endOffset, string kind)
    {
        Set(text);
        start = startOffset;
        end = endOffset;
        type = kind;
    }

    public override void Clear()
    {
        base.Clear();
        start = end = 0;
        increment = 1;
        type = TypeAttribute.DEFAULT_TYPE;
    }

    public override void CopyTo(IAttribute target)
    {
        base.CopyTo(target);
        ((IOffsetAttribute)target).SetOffset(start, end);
        ((IPositionIncrementAttribute)target).PositionIncrement = increment;
        ((ITypeAttribute)target).Type = type;
    }

    public override void ReflectWith(IAttributeReflector reflector)
    {
        base.ReflectWith(reflector);
        reflector.Reflect<IOffsetAttribute>("startOffset", start);
        reflector.Reflect<IOffsetAttribute>("endOffset", end);
        reflector.Reflect<IPositionIncrementAttribute>("positionIncrement", increment);
        reflector.Reflect<ITypeAttribute>("type", type);
    }

    public override bool Equals(object? other) => other is PackedTokenAttribute o && base.Equals(other)
        && start == o.start && end == o.end && increment == o.increment && type == o.type;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), start, end, increment, type);
}
