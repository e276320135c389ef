using System.Collections.Immutable;

namespace Khabar.Services.Search.Terms;

/// <summary>A term that fits a pattern.</summary>
/// <param name="Term">The term as it stands in the index.</param>
/// <param name="Edits">How many edits it is away; 0 for a prefix.</param>
/// <param name="Frequency">The articles that have it, counted field by field and segment by segment, replaced ones included.</param>
internal readonly record struct FittingTerm(string Term, int Edits, long Frequency);

/// <summary>The terms that a pattern stands for.</summary>
/// <param name="Terms">The terms, best first: the nearest, then the most frequent, then by their code units.</param>
/// <param name="Complete">False if there are more, or more were there than could be looked through.</param>
internal sealed record TermExpansion(ImmutableArray<FittingTerm> Terms, bool Complete)
{
    /// <summary>Terms that a pattern may stand for in a query.</summary>
    public const int Most = 128;

    /// <summary>
    /// Terms that one process tells others of. A pattern that more terms fit may leave out of the whole's best ones such as are rare in
    /// every single process.
    /// </summary>
    public const int MostTold = 8192;

    /// <summary>Terms of a segment's field that are looked through for a pattern.</summary>
    public const int MostScanned = 200_000;

    /// <summary>No term.</summary>
    public static TermExpansion None { get; } = new([], true);

    /// <summary>Puts together what was found in several places.</summary>
    /// <param name="parts">What was found; a term's frequencies add up.</param>
    /// <param name="most">Terms to keep.</param>
    /// <param name="complete">False if not everything could be looked through.</param>
    public static TermExpansion Of(IEnumerable<FittingTerm> parts, int most, bool complete)
    {
        var sums = new Dictionary<string, FittingTerm>();
        foreach (var part in parts)
            sums[part.Term] = part with { Frequency = part.Frequency + sums.GetValueOrDefault(part.Term).Frequency };
        var best = sums.Values.OrderBy(term => term.Edits).ThenByDescending(term => term.Frequency).ThenBy(term => term.Term, StringComparer.Ordinal);
        return new TermExpansion([.. best.Take(most)], complete && sums.Count <= most);
    }
}
