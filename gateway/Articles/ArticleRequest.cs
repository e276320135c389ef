using Khabar.Gateway.Problems;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary>An article as a caller posts it: a page, and what the caller knows of it. What is given wins over what is extracted.</summary>
sealed record ArticleRequest
{
    /// <summary>Identity, 1 to 512 bytes of UTF-8; null: made from <see cref="Url"/>, or else from the content, so that the same page gets the same.</summary>
    public string? Id { get; init; }

    /// <summary>Where the page was found, absolute.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet it is filed under; null: the host of <see cref="Url"/>, or else of the page's canonical address.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published: ISO 8601, a date or a date and time; null: as the page says.</summary>
    public string? Published { get; init; }

    /// <summary>The headline; null: as the page says.</summary>
    public string? Title { get; init; }

    /// <summary>When the page was fetched: ISO 8601; dates such as "2 hours ago" count from here; null: from now.</summary>
    public string? Fetched { get; init; }

    /// <summary>The page as HTML; either this or <see cref="Text"/>.</summary>
    public string? Html { get; init; }

    /// <summary>The page as text that somebody flattened, a block a line.</summary>
    public string? Text { get; init; }

    /// <summary>The page to extract.</summary>
    /// <exception cref="ProblemException">Not exactly one of html and text is given, or <see cref="Fetched"/> is no time.</exception>
    public Page ToPage()
    {
        var page = Pages.From(Html, Text, Url);
        if (Fetched is not null) page.Fetched = PublicationTimes.Parse("fetched", Fetched).Instant;
        return page;
    }

    /// <summary>The identity to store under.</summary>
    public string Identity() => Id ?? Pages.Identity(Url is { Length: > 0 } ? Url : Html ?? Text!);

    /// <summary>Puts what the caller knows over what was extracted.</summary>
    /// <exception cref="ProblemException"><see cref="Published"/> is no date.</exception>
    public void ApplyTo(Article article)
    {
        article.Id = Identity();
        if (Url is not null) article.Url = Url;
        if (Title is not null) article.Title = Title;
        if (Published is not null) article.Published = PublicationTimes.Parse("published", Published);
        article.Source = Source ?? Host(Url) ?? Host(article.CanonicalUrl) ?? "";
    }

    static string? Host(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return null;
        return url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.IdnHost[4..] : url.IdnHost;
    }
}
