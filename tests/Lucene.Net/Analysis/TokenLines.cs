using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tests.Java;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Analysis;

/// <summary>What our analyzers make of a text, as a line in the form of Tokens.java, so that lines can be compared.</summary>
internal static class TokenLines
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static readonly string[] Analyzers = ["words", "arabic", "english", "standard", "stop", "simple", "whitespace", "letter", "keyword"];

    public static Analyzer Analyzer(string name) => name switch
    {
        "arabic" => new ArabicAnalyzer(Version),
        "english" => new EnglishAnalyzer(Version),
        "standard" => new StandardAnalyzer(Version, Net.Analysis.Util.CharArraySet.EMPTY_SET),
        "stop" => new StopAnalyzer(Version),
        "simple" => new SimpleAnalyzer(Version),
        "whitespace" => new WhitespaceAnalyzer(Version),
        "keyword" => new KeywordAnalyzer(),
        "letter" => Net.Analysis.Analyzer.NewAnonymous((_, reader) => new TokenStreamComponents(new LetterTokenizer(Version, reader))),
        "words" => Net.Analysis.Analyzer.NewAnonymous((_, reader) => new TokenStreamComponents(new StandardTokenizer(Version, reader))),
        _ => throw new ArgumentException($"unknown analyzer: {name}"),
    };

    /// <summary>Term, start, end, position increment and type of each token, then the end's offset and increment.</summary>
    public static string Of(TokenStream stream)
    {
        var line = new StringBuilder();
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            line.Append(CultureInfo.InvariantCulture,
                $"{Line.Escape(term.ToString()!)}\t{offset.StartOffset}\t{offset.EndOffset}\t{increment.PositionIncrement}\t{type.Type}\t");
        stream.End();
        line.Append(CultureInfo.InvariantCulture, $"{offset.EndOffset}\t{increment.PositionIncrement}");
        stream.Dispose();
        return line.ToString();
    }
}
