using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Search.Requests;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Requests;

public sealed class SearchRequestReaderTests
{
    public static TheoryData<string, SearchRequest> Wrong => new()
    {
        { "query", new SearchRequest { Query = new string('a', 8193) } },
        { "collection", new SearchRequest { Collection = "../secrets" } },
        { "collection", new SearchRequest { Collection = new string('a', 65) } },
        { "page_size", new SearchRequest { PageSize = 1_000_000_000 } },
        { "page_size", new SearchRequest { PageSize = -1 } },
        { "page_token", new SearchRequest { PageToken = "forged" } },
        { "page_token", new SearchRequest { PageToken = new string('A', 1_000_000) } },
        { "sort", new SearchRequest { Sort = (SortOrder)9 } },
        { "syntax", new SearchRequest { Syntax = (QuerySyntax)9 } },
        { "languages", new SearchRequest { Languages = { "" } } },
        { "sources", new SearchRequest { Sources = { new string('a', 513) } } },
        { "sources", new SearchRequest { Sources = { Enumerable.Range(0, 300).Select(i => $"s{i}") } } },
        { "published_from", new SearchRequest { PublishedFrom = new Timestamp { Seconds = long.MaxValue } } },
        { "published_until", new SearchRequest { PublishedUntil = new Timestamp { Nanos = -1 } } },
        { "wait", new SearchRequest { Wait = new Duration { Seconds = 61 } } },
        { "wait", new SearchRequest { Wait = new Duration { Seconds = -1 } } },
        { "freshness_half_life", new SearchRequest { FreshnessHalfLife = new Duration() } },
        { "freshness_half_life", new SearchRequest { FreshnessHalfLife = new Duration { Seconds = -60 } } },
        { "freshness_half_life", new SearchRequest { FreshnessHalfLife = new Duration { Seconds = long.MaxValue } } },
        { "at_least", new SearchRequest { AtLeast = { Enumerable.Range(0, 2000).Select(_ => new Position()) } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_field_out_of_its_range_is_named(string field, SearchRequest request)
    {
        var error = Assert.Throws<RpcException>(() => SearchRequestReader.Read(request, DateTimeOffset.UnixEpoch));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.StartsWith(field + ":", error.Status.Detail);
        Assert.NotNull(RpcErrors.Details(error));
    }

    [Fact]
    public void An_empty_request_asks_for_the_first_ten_of_the_news()
    {
        var asked = SearchRequestReader.Read(new SearchRequest(), DateTimeOffset.UnixEpoch);
        Assert.Equal(("news", 10, false, TimeSpan.FromSeconds(5)), (asked.Collection, asked.PageSize, asked.ByTime, asked.Wait));
        Assert.Null(asked.After);
    }
}
