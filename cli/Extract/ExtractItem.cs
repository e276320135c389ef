using System.Text.Json;
using System.Text.Json.Serialization;
using Khabar.Cli.Inputs;
using Khabar.Cli.Pipelines;
using Khabar.Extraction;

namespace Khabar.Cli.Extract;

/// <summary>Turns a page into its article's line. Thread-safe.</summary>
sealed class ExtractItem(bool withBlocks)
{
    readonly ArticleExtractor extractor = new();
    int failed;

    /// <summary>Items that could not be done.</summary>
    public int Failed => failed;

    /// <summary>The article's line, or a line that says why there is none.</summary>
    public string Run(InputItem item) => item switch
    {
        JsonLine line => OfLine(line),
        PageItem page => OfPage(page),
        BrokenItem broken => Failure(JsonLines.Error(null, broken.Origin, broken.Reason)),
        _ => throw new ArgumentException($"An item cannot be {item.GetType()}.", nameof(item)),
    };

    string OfLine(JsonLine line)
    {
        string? id = null;
        try
        {
            var input = JsonLines.Read<Input>(line.Text);
            id = input.Id;
            return Extract(id, input.ToPage());
        }
        catch (Exception error) when (error is InvalidDataException or PageException)
        {
            return Failure(JsonLines.Error(id, line.Number, error.Message));
        }
    }

    string OfPage(PageItem item)
    {
        try
        {
            return Extract(item.Id, item.Read());
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or PageException)
        {
            return Failure(JsonLines.Error(item.Id, item.Origin, error.Message));
        }
    }

    string Extract(string? id, CrawledPage page) =>
        JsonSerializer.Serialize(Output.From(id, page.Url, extractor.Extract(page.ToPage()), withBlocks), JsonLines.Options);

    string Failure(string line)
    {
        Interlocked.Increment(ref failed);
        return line;
    }

    sealed record Input(string? Id, string? Url, string? Html, string? Text, DateTimeOffset? Fetched)
    {
        public CrawledPage ToPage() => (Html, Text) switch
        {
            (null, null) => throw new InvalidDataException("either html or text is required"),
            (not null, not null) => throw new InvalidDataException("only one of html and text may be given"),
            _ => new CrawledPage(Html, Text, Url, Fetched),
        };
    }

    sealed record Output(
        string? Id, string? Url, string Language, string Title, string Byline, string Publisher, string? Published, string CanonicalUrl, string LeadImageUrl,
        string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OutputBlock>? Blocks)
    {
        public static Output From(string? id, string? url, ExtractedArticle article, bool withBlocks) => new(
            id, url, article.Language, article.Title, article.Byline, article.Publisher, article.Published?.ToString(), article.CanonicalUrl,
            article.LeadImageUrl, article.Text, withBlocks ? [.. article.Blocks.Select(OutputBlock.From)] : null);
    }

    sealed record OutputBlock(string Text, string Kind, bool Kept, float Confidence, string Reason, int Start, int End)
    {
        public static OutputBlock From(ArticleBlock block) => new(
            block.Text, JsonNamingPolicy.SnakeCaseLower.ConvertName(block.Kind.ToString()), block.Kept, block.Confidence, block.Reason, block.Span.Start, block.Span.End);
    }
}
