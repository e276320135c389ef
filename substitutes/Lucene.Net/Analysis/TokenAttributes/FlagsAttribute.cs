using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>Bits that filters of one chain use among themselves. Not indexed.</summary>
public interface IFlagsAttribute : IAttribute
{
    /// <summary>The bits; their meaning is the chain's own.</summary>
    int Flags { get; set; }
}

/// <summary>Bits that filters of one chain use among themselves; 0 by default.</summary>
public class FlagsAttribute : Attribute, IFlagsAttribute
{
    int flags;

    /// <inheritdoc/>
    public virtual int Flags { get => flags; set => flags = value; }

    /// <inheritdoc/>
    public override void Clear() => flags = 0;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IFlagsAttribute)target).Flags = flags;

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is FlagsAttribute o && flags == o.flags;

    /// <inheritdoc/>
    public override int GetHashCode() => flags;
}
