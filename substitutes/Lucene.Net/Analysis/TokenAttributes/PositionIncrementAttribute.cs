using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>How far a token's position lies behind the previous one's.</summary>
public interface IPositionIncrementAttribute : IAttribute
{
    /// <summary>1 for the next word, 0 for another form of the same word, more where words were dropped between.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    int PositionIncrement { get; set; }
}

/// <summary>How far a token's position lies behind the previous one's; 1 by default.</summary>
public class PositionIncrementAttribute : Attribute, IPositionIncrementAttribute
{
    int increment = 1;

    /// <inheritdoc/>
    public virtual int PositionIncrement
    {
        get => increment;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(PositionIncrement));
            increment = value;
        }
    }

    /// <inheritdoc/>
    public override void Clear() => increment = 1;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IPositionIncrementAttribute)target).PositionIncrement = increment;

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is PositionIncrementAttribute o && increment == o.increment;

    /// <inheritdoc/>
    public override int GetHashCode() => increment;
}
