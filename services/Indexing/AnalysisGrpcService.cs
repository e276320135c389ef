using Grpc.Core;
using Khabar.Language.Analysis;
using Khabar.Language.Identification;
using Khabar.Services.Indexing.Requests;
using Khabar.V1;
using Lucene.Net.Analysis;
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
            response.Spans.Add(new Khabar.V1.LanguageSpan
            {
                Span = new() { Start = span.Start, End = span.End },
                Language = span.Tag,
                Confidence = span.Confidence,
            });
        }
        foreach (var token in AnalyzedToken.Read(analyzer, request.Text))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            response.Tokens.Add(new Token
            {
                Term = Unmarked(token.Term),
                Surface = request.Text[token.Start..token.End],
                Span = new() { Start = token.Start, End = token.End },
                Position = token.Position,
                Kind = KindOf(token.Type),
            });
        }
        return Task.FromResult(response);
    }

    static string Unmarked(string term) => TermMarks.IsMarked(term) ? term[1..] : term;

    static TokenKind KindOf(string type) => type switch
    {
        TokenTypes.Stem => TokenKind.Stem,
        TokenTypes.Exact => TokenKind.Exact,
        _ => TokenKind.Variant,
    };
}
