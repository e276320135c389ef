using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Text;

/// <summary>A text to analyse.</summary>
/// <param name="Text">The text; required.</param>
sealed record AnalyzeBody(string? Text = null);

/// <summary>The analysis of a text.</summary>
/// <param name="Language">Its main language, a BCP 47 tag.</param>
/// <param name="Confidence">How sure, from 0 to 1.</param>
/// <param name="Mixed">True if a second language holds a good part of it.</param>
/// <param name="Tokens">The tokens it would be indexed under.</param>
sealed record AnalyzeAnswer(string Language, float Confidence, bool Mixed, IReadOnlyList<AnalyzedToken> Tokens)
{
    public static AnalyzeAnswer From(AnalyzeResponse response) =>
        new(response.Language, MathF.Round(response.Confidence, 3), response.Mixed, [.. response.Tokens.Select(AnalyzedToken.From)]);
}

/// <summary>One token.</summary>
/// <param name="Term">The term as it stands in the index.</param>
/// <param name="Surface">The text it was made of.</param>
/// <param name="Start">Where the surface starts, in UTF-16 code units.</param>
/// <param name="End">One past where it ends.</param>
/// <param name="Position">Place of the word in the text, from 0.</param>
/// <param name="Kind">stem, exact or variant.</param>
sealed record AnalyzedToken(string Term, string Surface, int Start, int End, int Position, string Kind)
{
    public static AnalyzedToken From(Token token) =>
        new(token.Term, token.Surface, token.Span.Start, token.Span.End, token.Position, token.Kind.ToString().ToLowerInvariant());
}

/// <summary><c>POST /v1/analyze</c>.</summary>
static class AnalyzeEndpoint
{
    public static async Task<AnalyzeAnswer> PostAsync(HttpRequest request, ServiceClients services, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync<AnalyzeBody>(request);
        if (body.Text is null) throw ProblemException.Invalid("text", "is required");
        return AnalyzeAnswer.From(await services.Analysis.AnalyzeAsync(new AnalyzeRequest { Text = body.Text }, cancellationToken: cancellation));
    }
}
