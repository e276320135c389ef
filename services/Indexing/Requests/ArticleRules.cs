using Khabar.V1;

namespace Khabar.Services.Indexing.Requests;

/// <summary>What an article and its page must be to be stored.</summary>
internal static class ArticleRules
{
    const int MaxText = 4 * 1024 * 1024;
    const int MaxLine = 32 * 1024;
    const int MaxSource = 256;
    const int MaxPageBytes = 16 * 1024 * 1024;

    // The years that a timestamp of google.protobuf may have, 1 to 9999, in seconds since 1970.
    const long FirstSecond = -62135596800, LastSecond = 253402300799;

    // RFC 3339 offsets in use reach from -12 to +14 hours; historical ones stay below 24.
    const int MaxUtcOffsetMinutes = 24 * 60 - 1;

    /// <summary>Checks an article; the field's name begins every path.</summary>
    public static void Article(this RequestErrors errors, string field, Article? article)
    {
        if (article is null)
        {
            errors.Add(field, "is required");
            return;
        }
        errors.Id($"{field}.id", article.Id);
        errors.Url($"{field}.url", article.Url);
        errors.Url($"{field}.canonical_url", article.CanonicalUrl);
        errors.Length($"{field}.source", article.Source, MaxSource);
        errors.Length($"{field}.publisher", article.Publisher, MaxLine);
        errors.Length($"{field}.title", article.Title, MaxLine);
        errors.Length($"{field}.byline", article.Byline, MaxLine);
        errors.Published($"{field}.published", article.Published);
        errors.Language($"{field}.language", article.Language);
        errors.Url($"{field}.lead_image_url", article.LeadImageUrl);
        errors.Length($"{field}.text", article.Text, MaxText);
        if (string.IsNullOrWhiteSpace(article.Text) && string.IsNullOrWhiteSpace(article.Title))
            errors.Add($"{field}.text", "is required where there is no title");
    }

    /// <summary>Checks a page that may be unset.</summary>
    public static void Page(this RequestErrors errors, string field, Page? page)
    {
        if (page is null) return;
        var (content, bytes) = page.ContentCase switch
        {
            V1.Page.ContentOneofCase.Html => ("html", page.Html.Length),
            V1.Page.ContentOneofCase.Text => ("text", System.Text.Encoding.UTF8.GetByteCount(page.Text)),
            _ => ("content", 0),
        };
        if (content == "content") errors.Add(field, "must hold html or text");
        if (bytes > MaxPageBytes) errors.Add($"{field}.{content}", $"must be at most {MaxPageBytes:N0} bytes; it has {bytes:N0}");
        errors.Url($"{field}.url", page.Url);
        errors.Length($"{field}.content_type", page.ContentType, MaxLine);
    }

    static void Published(this RequestErrors errors, string field, PublicationTime? published)
    {
        if (published is null) return;
        if (published.Instant is not { } instant) errors.Add($"{field}.instant", "is required where published is set");
        else if (instant.Seconds is < FirstSecond or > LastSecond || instant.Nanos is < 0 or > 999_999_999)
            errors.Add($"{field}.instant", "must be an instant of the years 1 to 9999");
        if (published.HasUtcOffsetMinutes && Math.Abs((long)published.UtcOffsetMinutes) > MaxUtcOffsetMinutes)
            errors.Add($"{field}.utc_offset_minutes", $"must be from -{MaxUtcOffsetMinutes} to {MaxUtcOffsetMinutes}");
    }
}
