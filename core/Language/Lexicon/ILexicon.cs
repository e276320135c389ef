namespace Khabar.Language.Lexicon;

/// <summary>Translates words and short expressions between Arabic and English, in both directions. Implementations are thread-safe.</summary>
public interface ILexicon
{
    /// <summary>The most words that one entry's source may have; 0 if the lexicon is empty.</summary>
    int LongestSource { get; }

    /// <summary>
    /// The translations of one word, best first; empty if there is none.
    /// </summary>
    /// <param name="stem">The word's stem, as <see cref="Analysis.BilingualAnalyzer"/> indexes it.</param>
    /// <param name="exact">Its exact form without the mark: entries of just this form come first.</param>
    IReadOnlyList<Translation> Translate(string stem, string exact);

    /// <summary>The translations of an expression of two words or more, given by its stems; empty if there is none.</summary>
    IReadOnlyList<Translation> Translate(ReadOnlySpan<string> stems);
}
