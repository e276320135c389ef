using System.Collections.Immutable;

namespace Khabar.Services.Search.Ranking;

/// <summary>The fields a query looks in, with what an occurrence in each counts.</summary>
/// <param name="Names">The index's names of the fields; one or two.</param>
/// <param name="Weights">What an occurrence counts.</param>
/// <param name="B">How much the field's length counts, 0 to 1.</param>
internal sealed record RankedFields(ImmutableArray<string> Names, ImmutableArray<float> Weights, ImmutableArray<float> B)
{
    public bool Equals(RankedFields? other) => other is not null && Names.AsSpan().SequenceEqual(other.Names.AsSpan())
        && Weights.AsSpan().SequenceEqual(other.Weights.AsSpan()) && B.AsSpan().SequenceEqual(other.B.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Names.Length, Names[0]);
}
