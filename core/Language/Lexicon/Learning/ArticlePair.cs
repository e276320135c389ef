namespace Khabar.Language.Lexicon.Learning;

/// <summary>An Arabic and an English article that tell the same.</summary>
/// <param name="Arabic">The number of the Arabic one.</param>
/// <param name="English">The number of the English one.</param>
/// <param name="Similarity">How much they have in common, from 0 to about 1.</param>
/// <param name="Margin">How much they stand out among the articles like them: a ratio, 1 and more.</param>
/// <param name="Sentences">Pairs of sentences found in them.</param>
public sealed record ArticlePair(int Arabic, int English, float Similarity, float Margin, int Sentences);
