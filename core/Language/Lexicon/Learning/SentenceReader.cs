using Khabar.Language.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Lexicon.Learning;

/// <summary>Reads texts of one language into sentences by the analysis of the index. Not thread-safe.</summary>
/// <param name="vocabulary">Numbers the words.</param>
internal sealed class SentenceReader(Vocabulary vocabulary)
{
    /// <summary>UTF-16 code units of a sentence; longer ones are cut.</summary>
    const int LongestSentence = 600;

    readonly BilingualAnalyzer analyzer = new(BilingualAnalyzerOptions.WordsOnly);

    /// <summary>Sentences of a text; further ones are left out.</summary>
    const int MostSentences = 200;

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

    int[] Words(string sentence)
    {
        var words = new List<int>();
        using TokenStream stream = analyzer.GetTokenStream("", sentence);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        string? stem = null;
        stream.Reset();
        while (stream.IncrementToken())
        {
            var written = term.Buffer.AsSpan(0, term.Length);
            if (type.Type == TokenTypes.Stem)
            {
                stem = new string(written);
            }
            else if (stem is not null)
            {
                words.Add(vocabulary.Add(stem, new string(written[1..]), char.IsUpper(sentence[offset.StartOffset])));
                stem = null;
            }
        }
        stream.End();
        return [.. words.Distinct()];
    }
}
