namespace Khabar.Language.Lexicon.Learning.Aligning;

/// <summary>A sentence as numbers of a <see cref="Vocabulary"/>.</summary>
/// <param name="Words">Its different words in order, stop words left out.</param>
/// <param name="Length">UTF-16 code units of its text.</param>
internal readonly record struct Sentence(int[] Words, int Length);
