using Khabar.Language.Analysis;

namespace Khabar.Language.Lexicon.Learning.Aligning;

/// <summary>Reads texts of one language into sentences by the analysis of the index. Not thread-safe.</summary>
/// <param name="vocabulary">Numbers the words.</param>
internal sealed class SentenceReader(Vocabulary vocabulary)
{
    /// <summary>UTF-16 code units of a sentence; longer ones are cut.</summary>
    const int LongestSentence = 600;

    /// <summary>Sentences of a text; further ones are left out.</summary>
    const int MostSentences = 200;

    readonly WordSplitter splitter = new();

    /// <summary>The sentences of a text that have words, until they have <see cref="LexiconLearner.MostWords"/> together; what follows is left out.</summary>
    public Sentence[] Read(string text)
    {
        int most = LexiconLearner.MostWords;
        var sentences = new List<Sentence>();
        foreach (var stretch in Sentences.Cut(text, LongestSentence))
        {
            int[] words = Words(text[stretch.Start..stretch.End]);
            if (words.Length == 0)
                continue;
            if ((most -= words.Length) < 0 || sentences.Count == MostSentences)
                break;
            sentences.Add(new Sentence(words, stretch.End - stretch.Start));
        }
        return [.. sentences];
    }

    int[] Words(string sentence) =>
        [.. splitter.Split(sentence).Select(word => vocabulary.Add(word.Stem, word.Exact, char.IsUpper(sentence[word.Start]))).Distinct()];
}
