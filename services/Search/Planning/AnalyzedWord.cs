using System.Collections.Immutable;
using Khabar.Language.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Services.Search.Planning;

/// <summary>A word of the query with the terms the index would keep it under.</summary>
/// <param name="Surface">The word as written.</param>
/// <param name="Position">Its place, from 0; stop words count.</param>
/// <param name="Stem">The stem; null for a stop word, which is kept in its exact form only.</param>
/// <param name="Exact">The word as written, normalised and marked.</param>
/// <param name="Variants">Its further forms, each with its <see cref="TermMarks">mark</see>.</param>
internal sealed record AnalyzedWord(string Surface, int Position, string? Stem, string? Exact, ImmutableArray<string> Variants)
{
    /// <summary>The variants of one mark.</summary>
    public IEnumerable<string> VariantsOf(char mark) => Variants.Where(variant => variant[0] == mark);

    /// <summary>Analyses a text as the index does, at most <paramref name="most"/> words of it.</summary>
    public static ImmutableArray<AnalyzedWord> Read(Analyzer analyzer, string field, string text, int most)
    {
        var words = new List<AnalyzedWord>();
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        stream.Reset();
        for (int position = -1; stream.IncrementToken();)
        {
            if (increment.PositionIncrement > 0 && words.Count == most)
                break;
            position += increment.PositionIncrement;
            if (increment.PositionIncrement > 0)
                words.Add(new AnalyzedWord(text[offset.StartOffset..offset.EndOffset], position, null, null, []));
            words[^1] = words[^1].With(type.Type, new string(term.Buffer, 0, term.Length));
        }
        stream.End();
        return [.. words];
    }

    AnalyzedWord With(string type, string term) => type switch
    {
        TokenTypes.Stem => this with { Stem = term },
        TokenTypes.Exact => this with { Exact = term },
        _ => this with { Variants = Variants.Add(term) },
    };
}
