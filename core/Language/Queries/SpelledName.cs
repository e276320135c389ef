namespace Khabar.Language.Queries;

/// <summary>A way to write a name.</summary>
/// <param name="Exact">The name as the index has its exact form, without the mark.</param>
/// <param name="Stem">Its stem, which other words may have too.</param>
/// <param name="Likelihood">How likely it is beside others, above 0 and at most 1.</param>
public readonly record struct SpelledName(string Exact, string Stem, float Likelihood);
