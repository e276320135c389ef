using System.Collections.Immutable;

namespace Khabar.Language.Queries;

/// <summary>
/// Terms that are scored as ONE term: the group's document frequency and its frequency in a document are the sums of its terms' times their weights;
/// the score that BM25 gives it is multiplied by <paramref name="Weight"/>.
/// </summary>
/// <param name="Kind">What the group stands for.</param>
/// <param name="Weight">Factor of its score.</param>
/// <param name="Terms">The alternatives, the query's own first; at least one.</param>
public sealed record TermGroup(TermGroupKind Kind, float Weight, ImmutableArray<WeightedTerm> Terms);

/// <summary>What a group stands for.</summary>
public enum TermGroupKind
{
    /// <summary>The word itself with its translations and names that sound alike: decides what matches, and what is highlighted. Weight 1, or less for a function word.</summary>
    Word,

    /// <summary>The same without the word: adds to the score, so that texts in the other script are level with those that have the groups below.</summary>
    OtherScript,

    /// <summary>The word as typed: adds to the score.</summary>
    Exact,

    /// <summary>The word at the beginning of a text: adds to the score, in body fields.</summary>
    Lead,

    /// <summary>One gram of the word: adds to the score, and finds what stems miss.</summary>
    Gram,
}
