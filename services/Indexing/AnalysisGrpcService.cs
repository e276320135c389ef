using Grpc.Core;
using Khabar.Language.Analysis;
using Khabar.Language.Identification;
using Khabar.Services.Indexing.Requests;
using Khabar.V1;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Token = Khabar.V1.Token;

namespace Khabar.Services.Indexing;

/// <summary>Serves khabar.v1.AnalysisService with the analyzer that articles are indexed with.</summary>
internal sealed class AnalysisGrpcService(Analyzer analyzer) : AnalysisService.AnalysisServiceBase
{
    const int MaxText = 1024 * 1024;

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context)
    {
        var errors = new RequestErrors();
        if (request.Text.Length == 0) errors.Add("text", "is required");
        errors.Length("text", request.Text, MaxText);
        errors.ThrowIfAny();

        var language = LanguageIdentifier.Identify(request.Text);
        var response = new AnalyzeResponse { Language = language.Tag, Confidence = language.Confidence, Mixed = language.Mixed };
        foreach (var span in LanguageIdentifier.Spans(request.Text))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            response.Spans.Add(new Khabar.V1.LanguageSpan { Span = new() { Start = span.Start, End = span.End }, Language = span.Tag, Confidence = span.Confidence });
        }
        AddTokens(response, request.Text, context.CancellationToken);
        return Task.FromResult(response);
    }

    void AddTokens(AnalyzeResponse response, string text, CancellationToken cancellationToken)
    {
        using var tokens = analyzer.GetTokenStream("body", text);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        var offset = tokens.AddAttribute<IOffsetAttribute>();
        var increment = tokens.AddAttribute<IPositionIncrementAttribute>();
        var type = tokens.AddAttribute<ITypeAttribute>();
        var position = -1;
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            cancellationToken.ThrowIfCancellationRequested();
            position += increment.PositionIncrement;
            response.Tokens.Add(new Token
            {
                Term = Unmarked(term.ToString()!),
                Surface = text[offset.StartOffset..offset.EndOffset],
                Span = new() { Start = offset.StartOffset, End = offset.EndOffset },
                Position = position,
                Kind = KindOf(type.Type),
            });
        }
        tokens.End();
    }

    static string Unmarked(string term) => TermMarks.IsMarked(term) ? term[1..] : term;

    static TokenKind KindOf(string type) => type switch
    {
        TokenTypes.Stem => TokenKind.Stem,
        TokenTypes.Exact => TokenKind.Exact,
        _ => TokenKind.Variant,
    };
}
