namespace Khabar.Language.Queries;

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

    /// <summary>A spelling of a name that a collection has.</summary>
    Spelling,
}
