using Google.Protobuf.WellKnownTypes;
using Khabar.Gateway.Articles;
using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.V1;

namespace Khabar.Gateway.Search;

/// <summary>The parameters of <c>GET /v1/search</c>; all are optional.</summary>
sealed class SearchParameters
{
    /// <summary>The query.</summary>
    public string? Q { get; init; }

    /// <summary>Languages to search in; repeat the parameter or divide by commas.</summary>
    public string[]? Language { get; init; }

    /// <summary>Sources to search in; repeat the parameter or divide by commas. A comma of a source's own name is written \,.</summary>
    public string[]? Source { get; init; }

    /// <summary>Published on this day or later (2022-03-03), or at this time or later (2022-03-03T12:00:00Z).</summary>
    public string? From { get; init; }

    /// <summary>Published on this day or earlier, or at this time or earlier.</summary>
    public string? To { get; init; }

    /// <summary>relevance (default) or newest.</summary>
    public string? Sort { get; init; }

    /// <summary>Hits a page, 1 to 100; 10 if not given.</summary>
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "page_size")]
    public string? PageSize { get; init; }

    /// <summary>The next_page_token of an earlier answer.</summary>
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "page_token")]
    public string? PageToken { get; init; }

    /// <summary>true (default): near-duplicate articles are one hit with its copies listed; false: every article is a hit.</summary>
    public string? Collapse { get; init; }

    /// <summary>The time in which a score falls by half, such as 90m, 12h, 7d or 4w; age does not count if not given.</summary>
    public string? Freshness { get; init; }

    /// <summary>true: every hit says how its score came about.</summary>
    public string? Explain { get; init; }

    /// <summary>Positions of earlier answers that must be visible; the search waits for them for up to five seconds.</summary>
    public string[]? Position { get; init; }

    /// <summary>The collection; "news" if not given.</summary>
    public string? Collection { get; init; }

    /// <summary>The request to the Search service.</summary>
    /// <exception cref="ProblemException">A parameter is wrong; names it.</exception>
    public SearchRequest ToRequest()
    {
        var request = new SearchRequest
        {
            Collection = Collection ?? "",
            Query = Q ?? "",
            PageToken = PageToken ?? "",
            PageSize = ParameterValues.Positive("page_size", PageSize, most: 100),
            Sort = Order(Sort),
            Facets = true,
            CollapseStories = ParameterValues.Switch("collapse", Collapse, normally: true),
            FreshnessHalfLife = HalfLife.Parse("freshness", Freshness),
            Explain = ParameterValues.Switch("explain", Explain, normally: false),
        };
        request.Languages.AddRange(ParameterValues.List(Language));
        request.Sources.AddRange(ParameterValues.List(Source));
        request.AtLeast.AddRange(ParameterValues.List(Position).Select(value => Positions.Parse("position", value)));
        if (From is { Length: > 0 }) request.PublishedFrom = PublicationTimes.Parse("from", From).Instant;
        if (To is { Length: > 0 }) request.PublishedUntil = After(PublicationTimes.Parse("to", To));
        return request;
    }

    static SortOrder Order(string? value) => value switch
    {
        null or "" or "relevance" => SortOrder.Relevance,
        "newest" => SortOrder.Newest,
        _ => throw ProblemException.Invalid("sort", $"must be relevance or newest; it is '{value}'"),
    };

    /// <summary>The first instant after the day, or after the millisecond, that is meant: REST's end is inclusive, the service's is not. After the last there is none.</summary>
    static Timestamp After(PublicationTime end)
    {
        var instant = end.Instant.ToDateTimeOffset();
        var meant = end.DateOnly ? TimeSpan.FromDays(1) : TimeSpan.FromMilliseconds(1);
        return Timestamp.FromDateTimeOffset(DateTimeOffset.MaxValue - instant > meant ? instant + meant : DateTimeOffset.MaxValue);
    }
}
