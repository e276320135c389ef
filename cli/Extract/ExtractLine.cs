using System.Text.Json;
using System.Text.Json.Serialization;
using Khabar.Cli.Pipelines;
using Khabar.Extraction;

namespace Khabar.Cli.Extract;

/// <summary>Turns a page's line into its article's line. Thread-safe.</summary>
sealed class ExtractLine(bool withBlocks)
{
    readonly ArticleExtractor extractor = new();
    int failed;

    /// <summary>Lines that could not be done.</summary>
    public int Failed => failed;

    /// <summary>The article's line, or a line that says why there is none.</summary>
    public string Run(string line, int number)
    {
        string? id = null;
        try
        {
            var input = JsonSerializer.Deserialize<Input>(line, JsonLines.Options) ?? throw new JsonException("the line is null");
            id = input.Id;
            return JsonSerializer.Serialize(Output.From(input, extractor.Extract(input.ToPage()), withBlocks), JsonLines.Options);
        }
        catch (Exception error) when (error is JsonException or PageException)
        {
            Interlocked.Increment(ref failed);
            return JsonLines.Error(id, number, error.Message);
        }
    }

    sealed record Input(string? Id, string? Url, string? Html, string? Text)
    {
        public Page ToPage() => (Html, Text) switch
        {
            (null, null) => throw new JsonException("either html or text is required"),
            (not null, not null) => throw new JsonException("only one of html and text may be given"),
            (not null, null) => Page.FromHtml(Html, Url),
            _ => Page.FromText(Text!, Url),
        };
    }

    sealed record Output(
        string? Id, string? Url, string Language, string Title, string Byline, string Publisher, string? Published, string CanonicalUrl, string LeadImageUrl,
        string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OutputBlock>? Blocks)
    {
        public static Output From(Input input, ExtractedArticle article, bool withBlocks) => new(
            input.Id, input.Url, article.Language, article.Title, article.Byline, article.Publisher, article.Published?.ToString(), article.CanonicalUrl,
            article.LeadImageUrl, article.Text, withBlocks ? [.. article.Blocks.Select(OutputBlock.From)] : null);
    }

    sealed record OutputBlock(string Text, string Kind, bool Kept, float Confidence, string Reason, int Start, int End)
    {
        public static OutputBlock From(ArticleBlock block) => new(
            block.Text, JsonNamingPolicy.SnakeCaseLower.ConvertName(block.Kind.ToString()), block.Kept, block.Confidence, block.Reason, block.Span.Start, block.Span.End);
    }
}
