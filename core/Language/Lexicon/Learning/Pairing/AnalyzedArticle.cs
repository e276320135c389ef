using Khabar.Language.Lexicon.Learning.Aligning;

namespace Khabar.Language.Lexicon.Learning.Pairing;

/// <summary>An article as numbers of a <see cref="Vocabulary"/>.</summary>
internal sealed class AnalyzedArticle(int number, Sentence[] sentences, int? day)
{
    /// <summary>Which of the articles that were taken it is.</summary>
    public int Number => number;

    /// <summary>Its sentences in order.</summary>
    public Sentence[] Sentences => sentences;

    /// <summary>Its different words, ascending.</summary>
    public int[] Words { get; } = [.. sentences.SelectMany(sentence => sentence.Words).Distinct().Order()];

    /// <summary>The day it was published; null if not known.</summary>
    public int? Day => day;
}
