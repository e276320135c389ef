using System.Text.Json.Serialization;
using Khabar.Gateway.Text;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary>What a caller is told of an article that was stored.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Language">Its main language, a BCP 47 tag.</param>
/// <param name="Title">Its headline; null if none was found.</param>
/// <param name="Position">Its place in the log, to give to a search that must see it.</param>
sealed record StoredArticle(string Id, string Language, string? Title, string Position);

/// <summary>What a caller is told of an article that was removed.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Position">The removal's place in the log.</param>
sealed record RemovedArticle(string Id, string Position);

/// <summary>An article as stored. Members that are not known are null.</summary>
sealed record ArticleResponse(
    string Id,
    string? Title,
    string? Byline,
    string? Publisher,
    string? Published,
    string Language,
    string Text,
    string? Url,
    string? CanonicalUrl,
    string? Source,
    string? LeadImageUrl,
    string Position)
{
    /// <summary>The blocks of the page as received, as today's extraction sees them. Absent unless asked for; empty if the page was not kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExtractedBlock>? Blocks { get; init; }

    /// <summary>The answer for a stored article.</summary>
    public static ArticleResponse From(GetResponse response)
    {
        var article = response.Article;
        return new(article.Id, OrNull(article.Title), OrNull(article.Byline), OrNull(article.Publisher), PublicationTimes.Format(article.Published),
            article.Language, article.Text, OrNull(article.Url), OrNull(article.CanonicalUrl), OrNull(article.Source), OrNull(article.LeadImageUrl),
            Positions.Format(response.Position));
    }

    /// <summary>The protos' empty string is JSON's null.</summary>
    public static string? OrNull(string value) => value.Length > 0 ? value : null;
}
