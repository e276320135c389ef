namespace Khabar.Language.Lexicon.Learning;

/// <summary>What was learned from articles, and what from.</summary>
/// <param name="Entries">The translations, English first, the likeliest first; weights above 0 and at most 1.</param>
/// <param name="Pairs">The articles that were found to tell the same, surest first; ready pairs are not among them.</param>
/// <param name="SentencePairs">How many pairs of sentences the translations were learned from.</param>
/// <param name="LeftOut">How many more pairs of sentences there were than fit into memory.</param>
public sealed record LearnedLexicon(IReadOnlyList<LexiconEntry> Entries, IReadOnlyList<ArticlePair> Pairs, int SentencePairs, int LeftOut);
