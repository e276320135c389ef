using System.Globalization;
using Khabar.Cli.Inputs;
using Khabar.Cli.Pipelines;
using Khabar.Extraction;
using Khabar.Language.Identification;

namespace Khabar.Cli.Lexicon;

/// <summary>Reads what there is to learn from out of the inputs: ready pairs, articles as <c>khabar extract</c> writes them, and pages.</summary>
sealed class LearningReader
{
    readonly ArticleExtractor extractor = new();

    /// <summary>What an item of the inputs holds.</summary>
    /// <exception cref="InvalidDataException">It is not valid; the message names the field.</exception>
    /// <exception cref="PageException">It is a page that cannot be extracted.</exception>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its file may not be read.</exception>
    public LearningItem Read(InputItem item) => item switch
    {
        JsonLine line => OfLine(JsonLines.Read<Line>(line.Text), line.Origin),
        PageItem page => OfPage(page.Id, page.Read()),
        BrokenItem broken => throw new InvalidDataException(broken.Reason),
        _ => throw new ArgumentException($"An item cannot be {item.GetType()}.", nameof(item)),
    };

    LearningItem OfLine(Line line, string origin)
    {
        if (line.Ar is not null || line.En is not null)
            return new ReadyPair(Required("ar", line.Ar), Required("en", line.En));
        if (line.Html is not null && line.Text is not null)
            throw new InvalidDataException("only one of html and text may be given");
        string id = line.Id ?? line.Url ?? origin;
        var article = line.Html is null ? OfText(id, line) : OfPage(id, new CrawledPage(Html: line.Html, Url: line.Url, Fetched: line.Fetched));
        return article with { Title = line.Title ?? article.Title, Published = line.Published is null ? article.Published : Day(line.Published) };
    }

    static LearningArticle OfText(string id, Line line)
    {
        if (string.IsNullOrWhiteSpace(line.Text))
            throw new InvalidDataException(line.Text is null ? "either text, or html, or ar and en, is required" : "text is empty");
        string language = line.Language is { Length: > 0 } told and not "und" ? told : LanguageIdentifier.MainLanguage(line.Text);
        return new LearningArticle(id, "", line.Text, language, null);
    }

    LearningArticle OfPage(string id, CrawledPage page)
    {
        var article = extractor.Extract(page.ToPage());
        DateOnly? published = article.Published is { } time ? DateOnly.FromDateTime(time.Instant) : null;
        return article.Text.Length > 0
            ? new LearningArticle(id, article.Title, article.Text, article.Language, published)
            : throw new InvalidDataException("the page holds no article");
    }

    static string Required(string field, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw new InvalidDataException($"{field} is required: a pair has a text in ar and one in en") : value;

    /// <summary>The day of an ISO 8601 date, or date and time.</summary>
    static DateOnly Day(string published) =>
        published.Length >= "yyyy-MM-dd".Length
        && DateOnly.TryParseExact(published[.."yyyy-MM-dd".Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? day
            : throw new InvalidDataException($"published must be an ISO 8601 date or date and time, such as 2022-03-03 or 2022-03-03T18:30:00+02:00; it is '{published}'");

    sealed record Line(
        string? Ar, string? En, string? Id, string? Url, string? Title, string? Text, string? Html, string? Language, string? Published, DateTimeOffset? Fetched);
}
