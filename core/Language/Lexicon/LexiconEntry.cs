namespace Khabar.Language.Lexicon;

/// <summary>Two texts that mean the same, one of each language, as a lexicon file holds them.</summary>
/// <param name="Source">A word or expression in one language.</param>
/// <param name="Target">The same in the other.</param>
/// <param name="Weight">How sure the file is of it; above 0, mostly 1.</param>
public readonly record struct LexiconEntry(string Source, string Target, float Weight = 1);
