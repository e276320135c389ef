using System.Collections.Immutable;

namespace Khabar.Language.Queries;

/// <summary>One word of a query and what to look for in its stead. Immutable.</summary>
/// <param name="Surface">The word as typed.</param>
/// <param name="Start">Where it starts in the query: UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Stem">Its stem term; null for a stop word.</param>
/// <param name="Exact">Its exact term, mark included: what phrases are made of.</param>
/// <param name="Groups">What scores for it, the <see cref="TermGroupKind.Word"/> group first; empty for a stop word beside other words.</param>
/// <param name="MayBeName">True if the word may be a name that the other script spells in ways that <see cref="QueryAnalyzer.Spell"/> tells.</param>
public sealed record QueryWord(
    string Surface, int Start, int End, string? Stem, string Exact, ImmutableArray<TermGroup> Groups, bool MayBeName);
