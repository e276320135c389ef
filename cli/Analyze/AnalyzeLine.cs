using System.Text.Json;
using Khabar.Cli.Inputs;
using Khabar.Cli.Pipelines;
using Khabar.Language.Analysis;
using Khabar.Language.Identification;

namespace Khabar.Cli.Analyze;

/// <summary>Turns a text's line into the line of its tokens. Thread-safe.</summary>
sealed class AnalyzeLine : IDisposable
{
    readonly BilingualAnalyzer analyzer = new();
    int failed;

    /// <summary>Lines that could not be done.</summary>
    public int Failed => failed;

    /// <summary>The tokens' line, or a line that says why there is none.</summary>
    public string Run(JsonLine line)
    {
        string? id = null;
        try
        {
            var input = JsonLines.Read<Input>(line.Text);
            id = input.Id;
            var text = input.Text ?? throw new InvalidDataException("text is required");
            var language = LanguageIdentifier.Identify(text);
            var tokens = AnalyzedToken.Read(analyzer, text).Select(token => Token.From(token, text)).ToList();
            return JsonSerializer.Serialize(new Output(id, language.Tag, language.Confidence, language.Mixed, tokens), JsonLines.Options);
        }
        catch (InvalidDataException error)
        {
            Interlocked.Increment(ref failed);
            return JsonLines.Error(id, line.Number, error.Message);
        }
    }

    public void Dispose() => analyzer.Dispose();

    sealed record Input(string? Id, string? Text);

    sealed record Output(string? Id, string Language, float Confidence, bool Mixed, IReadOnlyList<Token> Tokens);

    sealed record Token(string Term, string Surface, int Start, int End, int Position, string Kind)
    {
        public static Token From(AnalyzedToken token, string text) => new(
            TermMarks.IsMarked(token.Term) ? token.Term[1..] : token.Term, text[token.Start..token.End], token.Start, token.End, token.Position, token.Type);
    }
}
