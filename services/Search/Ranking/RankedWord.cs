using System.Collections.Immutable;

namespace Khabar.Services.Search.Ranking;

/// <summary>
/// A query word with everything that stands for it in the index: its stem, names that sound alike, translations. Scored as one term, so
/// that many translations of one word never outvote another word.
/// </summary>
/// <param name="Label">The word as the query has it, for explanations.</param>
/// <param name="Members">The terms; one or more, no term twice.</param>
/// <param name="Evidence">What makes it likelier that the very word was meant (its form as written, parts of it, its translations); it adds to the
/// score of an article that is found, and finds none by itself.</param>
/// <param name="Position">The word's place in the query, from 0; words side by side differ by 1.</param>
/// <param name="Weight">What the word counts beside others; positive, less than 1 for one that says little. What evidence counts is in its own weight.</param>
internal sealed record RankedWord(string Label, ImmutableArray<RankedTerm> Members, ImmutableArray<RankedEvidence> Evidence, int Position, float Weight = 1)
{
    public bool Equals(RankedWord? other) => other is not null && Label == other.Label && Position == other.Position && Weight == other.Weight
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan()) && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Label, Position, Members.Length, Evidence.Length);
}

/// <summary>A term of the index with what it counts.</summary>
/// <param name="Term">The term as it stands in the index.</param>
/// <param name="Weight">What one occurrence counts, compared with 1 for the word itself. Positive.</param>
internal readonly record struct RankedTerm(string Term, float Weight);

/// <summary>A piece of evidence: terms that are scored as one.</summary>
/// <param name="Terms">The terms; one or more, no term twice.</param>
/// <param name="Weight">What its score counts. Positive.</param>
internal readonly record struct RankedEvidence(ImmutableArray<RankedTerm> Terms, float Weight)
{
    public bool Equals(RankedEvidence other) => Weight == other.Weight && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Weight, Terms.Length, Terms[0]);
}
