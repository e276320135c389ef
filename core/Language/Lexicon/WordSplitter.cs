using Khabar.Language.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Lexicon;

/// <summary>A word that is no stop word, as it is indexed.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Exact">Its exact form, without the mark.</param>
/// <param name="IsArabic">True if it is of Arabic letters.</param>
/// <param name="Start">Where it starts in the text: UTF-16 code units.</param>
internal readonly record struct SplitWord(string Stem, string Exact, bool IsArabic, int Start);

/// <summary>Splits short texts into their words by the analyzer of the index. Not thread-safe.</summary>
internal sealed class WordSplitter
{
    readonly BilingualAnalyzer analyzer = new(BilingualAnalyzerOptions.WordsOnly);

    /// <summary>The words of a text without its stop words.</summary>
    public List<SplitWord> Split(string text)
    {
        var words = new List<SplitWord>();
        using TokenStream stream = analyzer.GetTokenStream("", text);
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
                words.Add(new SplitWord(stem, new string(written[1..]), Arabic.ArabicLetters.IsArabic(written[1]), offset.StartOffset));
                stem = null;
            }
        }
        stream.End();
        return words;
    }
}
