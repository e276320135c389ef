using System.Collections.Immutable;
using Khabar.Services.Search.Ranking;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Terms;

/// <summary>What planning asks about the terms of a whole collection, all its shards together.</summary>
internal interface ICollectionTerms
{
    /// <summary>Gathers what scoring these words needs.</summary>
    WordStatistics Gather(RankedFields fields, ImmutableArray<RankedWord> words);

    /// <summary>Finds the terms that begin so, the most frequent first; at most <see cref="TermExpansion.Most"/>.</summary>
    TermExpansion WithPrefix(RankedFields fields, string prefix);

    /// <summary>Finds the terms a few edits away, the nearest first and then the most frequent; at most <see cref="TermExpansion.Most"/>.</summary>
    /// <param name="fields">Where to look.</param>
    /// <param name="term">The term.</param>
    /// <param name="fixedLength">Code units at the beginning that must be the same.</param>
    /// <param name="maxEdits">Insertions, deletions, substitutions and swaps of neighbours; 1 or 2.</param>
    TermExpansion Near(RankedFields fields, string term, int fixedLength, int maxEdits);

    /// <summary>Finds which of some stems and their forms there are, and how many living articles have each; at most <see cref="TermExpansion.Most"/>.</summary>
    TermExpansion Among(RankedFields fields, IEnumerable<StemForms> words);
}
