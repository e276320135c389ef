using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>Where a token stands in the original text, in UTF-16 code units.</summary>
public interface IOffsetAttribute : IAttribute
{
    /// <summary>Offset of the token's first code unit.</summary>
    int StartOffset { get; }

    /// <summary>Offset after the token's last code unit.</summary>
    int EndOffset { get; }

    /// <summary>Sets both offsets.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or behind the end.</exception>
    void SetOffset(int startOffset, int endOffset);
}

/// <summary>Where a token stands in the original text; 0 to 0 by default.</summary>
public class OffsetAttribute : Attribute, IOffsetAttribute
{
    int start, end;

    /// <inheritdoc/>
    public virtual int StartOffset => start;

    /// <inheritdoc/>
    public virtual int EndOffset => end;

    /// <inheritdoc/>
    public virtual void SetOffset(int startOffset, int endOffset)
    {
        Check(startOffset, endOffset);
        start = startOffset;
        end = endOffset;
    }

    /// <inheritdoc/>
    public override void Clear() => start = end = 0;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IOffsetAttribute)target).SetOffset(start, end);

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is OffsetAttribute o && start == o.start && end == o.end;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(start, end);

    internal static void Check(int startOffset, int endOffset)
    {
        if (startOffset < 0 || endOffset < startOffset)
            throw new ArgumentOutOfRangeException(nameof(startOffset),
                $"startOffset must be non-negative and endOffset not before it: startOffset={startOffset}, endOffset={endOffset}.");
    }
}
