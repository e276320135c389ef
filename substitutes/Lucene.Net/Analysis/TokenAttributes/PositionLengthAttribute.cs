using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>How many positions a token spans.</summary>
public interface IPositionLengthAttribute : IAttribute
{
    /// <summary>1 for a word; more for one that stands for several.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    int PositionLength { get; set; }
}

/// <summary>How many positions a token spans; 1 by default.</summary>
public class PositionLengthAttribute : Attribute, IPositionLengthAttribute
{
    int positions = 1;

    /// <inheritdoc/>
    public virtual int PositionLength
    {
        get => positions;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(PositionLength));
            positions = value;
        }
    }

    /// <inheritdoc/>
    public override void Clear() => positions = 1;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IPositionLengthAttribute)target).PositionLength = positions;

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is PositionLengthAttribute o && positions == o.positions;

    /// <inheritdoc/>
    public override int GetHashCode() => positions;
}
