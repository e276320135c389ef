namespace Khabar.Language.Lexicon.Learning.Translating;

/// <summary>Two words that translate each other.</summary>
/// <param name="Arabic">The number of the Arabic one.</param>
/// <param name="English">The number of the English one.</param>
/// <param name="Probability">How likely that is, above 0 and at most 1.</param>
internal readonly record struct LearnedPair(int Arabic, int English, float Probability);
