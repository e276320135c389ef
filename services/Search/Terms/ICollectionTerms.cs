using System.Collections.Immutable;
using Khabar.Services.Search.Ranking;

namespace Khabar.Services.Search.Terms;

/// <summary>
/// What planning asks about the terms of a whole collection. One process answers it from its own segments; several would add up
/// what each of them answers, which is why a plan is complete before any shard is searched.
/// </summary>
internal interface ICollectionTerms
{
    /// <summary>Gathers what scoring these words needs.</summary>
    WordStatistics Gather(RankedFields fields, ImmutableArray<RankedWord> words);

    /// <summary>Finds the terms that begin so, the most frequent first.</summary>
    TermExpansion WithPrefix(RankedFields fields, string prefix);

    /// <summary>Finds the terms a few edits away, the nearest first and then the most frequent.</summary>
    /// <param name="fields">Where to look.</param>
    /// <param name="term">The term.</param>
    /// <param name="fixedLength">Code units at the beginning that must be the same.</param>
    /// <param name="maxEdits">Insertions, deletions, substitutions and swaps of neighbours; 1 or 2.</param>
    TermExpansion Near(RankedFields fields, string term, int fixedLength, int maxEdits);
}

/// <summary>The terms that a pattern stands for.</summary>
/// <param name="Terms">The terms with their edits (0 for a prefix), best first; at most <see cref="Most"/>.</param>
/// <param name="Complete">False if there are more, or more were there than could be looked through.</param>
internal sealed record TermExpansion(ImmutableArray<(string Term, int Edits)> Terms, bool Complete)
{
    /// <summary>Terms that a pattern may stand for.</summary>
    public const int Most = 128;

    /// <summary>Terms of a segment's field that are looked through for a pattern.</summary>
    public const int MostScanned = 200_000;
}
