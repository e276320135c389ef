using Google.Protobuf.WellKnownTypes;
using Khabar.Extraction;
using Khabar.V1;

namespace Khabar.Services.Extraction;

/// <summary>Puts an extracted article into the contract's words.</summary>
internal static class ArticleMessage
{
    /// <summary>The article's message, without id and source.</summary>
    public static Article From(ExtractedArticle article, string url)
    {
        var message = new Article
        {
            Url = url,
            CanonicalUrl = article.CanonicalUrl,
            Publisher = article.Publisher,
            Title = article.Title,
            Byline = article.Byline,
            Published = Time(article.Published),
            Language = article.Language,
            LeadImageUrl = article.LeadImageUrl,
            Text = article.Text,
        };
        message.Blocks.AddRange(article.Blocks.Select(Block));
        return message;
    }

    static Block Block(ArticleBlock block) => new()
    {
        Text = block.Text,
        Kind = (V1.BlockKind)block.Kind,
        Kept = block.Kept,
        Confidence = block.Confidence,
        Reason = block.Reason,
        Span = new TextSpan { Start = block.Span.Start, End = block.Span.End },
    };

    static V1.PublicationTime? Time(Khabar.Extraction.PublicationTime? time)
    {
        if (time is null)
            return null;
        var message = new V1.PublicationTime { Instant = Timestamp.FromDateTime(DateTime.SpecifyKind(time.Instant, DateTimeKind.Utc)), DateOnly = time.DateOnly };
        if (time.Offset is { } offset)
            message.UtcOffsetMinutes = (int)offset.TotalMinutes;
        return message;
    }
}
