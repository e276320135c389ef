using Khabar.Language.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Tests.Analysis;

/// <summary>One token as the analyzer emitted it.</summary>
sealed record AnalyzedToken(string Term, string Type, int Increment, int Start, int End)
{
    /// <summary>All tokens of a text.</summary>
    public static List<AnalyzedToken> Of(string text, BilingualAnalyzerOptions? options = null)
    {
        using var analyzer = new BilingualAnalyzer(options ?? BilingualAnalyzerOptions.WordsOnly);
        using var stream = analyzer.GetTokenStream("body", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        var tokens = new List<AnalyzedToken>();
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(new AnalyzedToken(term.ToString()!, type.Type, increment.PositionIncrement, offset.StartOffset, offset.EndOffset));
        stream.End();
        return tokens;
    }

    /// <summary>The stems of a text.</summary>
    public static string[] Stems(string text) => [.. Of(text).Where(token => token.Type == TokenTypes.Stem).Select(token => token.Term)];

    /// <summary>The exact forms of a text, without their mark.</summary>
    public static string[] Exacts(string text) => [.. Of(text).Where(token => token.Type == TokenTypes.Exact).Select(token => token.Term[1..])];
}
