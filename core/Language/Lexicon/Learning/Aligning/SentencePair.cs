namespace Khabar.Language.Lexicon.Learning.Aligning;

/// <summary>Words of sentences that say the same.</summary>
/// <param name="Arabic">The Arabic one's different words.</param>
/// <param name="English">The English one's.</param>
internal readonly record struct SentencePair(int[] Arabic, int[] English);
