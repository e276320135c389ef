namespace Khabar.Extraction.Wording;

/// <summary>What was learned of single words, beside the trees: those of texts and, for pages with markup, those of class names.</summary>
/// <param name="Words">Words of texts.</param>
/// <param name="Names">Class names and identifiers.</param>
internal sealed record LearnedWeights(WordWeights Words, NameWeights Names)
{
    /// <summary>Reads both files.</summary>
    public static LearnedWeights Read(IEnumerable<string> words, IEnumerable<string> names) => new(WordWeights.Read(words), NameWeights.Read(names));
}
