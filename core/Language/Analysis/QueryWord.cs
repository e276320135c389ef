using System.Collections.Immutable;

namespace Khabar.Language.Analysis;

/// <summary>One word of a query and what to look for in its stead. Immutable.</summary>
/// <param name="Surface">The word as typed.</param>
/// <param name="Start">Where it starts in the query: UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Stem">Its stem term; null for a stop word.</param>
/// <param name="Exact">Its exact term, mark included: what phrases are made of.</param>
/// <param name="Groups">What scores for it, the <see cref="TermGroupKind.Word"/> group first; empty for a stop word beside other words.</param>
public sealed record QueryWord(string Surface, int Start, int End, string? Stem, string Exact, ImmutableArray<TermGroup> Groups);

/// <summary>What a group stands for.</summary>
public enum TermGroupKind
{
    /// <summary>The word itself with its translations and names that sound alike: decides what matches, and what is highlighted.</summary>
    Word,

    /// <summary>The word as typed: adds to the score of what matches.</summary>
    Exact,

    /// <summary>The word at the beginning of a text: adds to the score, in body fields.</summary>
    Lead,

    /// <summary>One gram of the word: adds to the score, and finds what stems miss.</summary>
    Gram,
}

/// <summary>
/// Terms that are scored as ONE term: the group's document frequency is that of the union, its frequency in a document the sum of
/// its terms' frequencies times their weights; the score that BM25 gives it is multiplied by <paramref name="Weight"/>.
/// </summary>
/// <param name="Kind">What the group stands for.</param>
/// <param name="Weight">Factor of its score.</param>
/// <param name="Terms">The alternatives, heaviest first; at least one.</param>
public sealed record TermGroup(TermGroupKind Kind, float Weight, ImmutableArray<WeightedTerm> Terms);

/// <summary>One alternative of a group.</summary>
/// <param name="Term">The term as it stands in the index, mark included.</param>
/// <param name="Weight">Factor of its frequency, above 0 and at most 1.</param>
/// <param name="Origin">Where it comes from.</param>
public readonly record struct WeightedTerm(string Term, float Weight, TermOrigin Origin);

/// <summary>Where an alternative comes from.</summary>
public enum TermOrigin
{
    /// <summary>The query's own word.</summary>
    Query,

    /// <summary>A translation by lexicon or gazetteer.</summary>
    Translation,

    /// <summary>The sound key.</summary>
    Sound,
}
