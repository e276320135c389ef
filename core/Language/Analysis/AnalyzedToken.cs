using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Analysis;

/// <summary>A token as an analyzer makes it.</summary>
/// <param name="Term">The term as it stands in the index, its mark (<see cref="TermMarks"/>) included.</param>
/// <param name="Type">One of <see cref="TokenTypes"/>.</param>
/// <param name="Start">Where its surface starts in the text, in UTF-16 code units.</param>
/// <param name="End">One past where its surface ends.</param>
/// <param name="Position">Place of its word in the text, from 0; several tokens may share one.</param>
public readonly record struct AnalyzedToken(string Term, string Type, int Start, int End, int Position)
{
    /// <summary>The tokens of a text in order, for people to look at: each allocates its term.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<AnalyzedToken> Read(Analyzer analyzer, string text)
    {
        using var tokens = analyzer.GetTokenStream("body", new StringReader(text));
        var term = tokens.AddAttribute<ICharTermAttribute>();
        var offset = tokens.AddAttribute<IOffsetAttribute>();
        var increment = tokens.AddAttribute<IPositionIncrementAttribute>();
        var type = tokens.AddAttribute<ITypeAttribute>();
        var position = -1;
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            position += increment.PositionIncrement;
            yield return new(new string(term.Buffer, 0, term.Length), type.Type, offset.StartOffset, offset.EndOffset, position);
        }
        tokens.End();
    }
}
