using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Khabar.Defaults.Errors;
using Khabar.Defaults.Storage;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Ranking;
using Khabar.V1;

namespace Khabar.Services.Search.Requests;

/// <summary>A request that was found to be in order.</summary>
internal sealed record CheckedRequest
{
    public required string Collection { get; init; }

    public required string Query { get; init; }

    public required QuerySyntax Syntax { get; init; }

    public required ArticleFilter Filter { get; init; }

    /// <summary>True for newest first.</summary>
    public required bool ByTime { get; init; }

    /// <summary>Hits wanted, 1 to 100.</summary>
    public required int PageSize { get; init; }

    /// <summary>The hit after which the page begins; null for the first page.</summary>
    public required HitKey? After { get; init; }

    /// <summary>What the tokens of this query's pages are bound to.</summary>
    public required ulong Fingerprint { get; init; }

    public required ImmutableArray<Position> AtLeast { get; init; }

    public required TimeSpan Wait { get; init; }

    public required bool Facets { get; init; }

    public required bool Explain { get; init; }

    /// <summary>True to show of near-duplicates only the first.</summary>
    public required bool Collapse { get; init; }

    /// <summary>The moment as of which the answer was begun, milliseconds since 1970 UTC.</summary>
    public required long AsOf { get; init; }

    /// <summary>How age takes from scores; null if it does not.</summary>
    public required Freshness? Freshness { get; init; }
}

/// <summary>Checks search requests. Every error is INVALID_ARGUMENT and names the field.</summary>
internal static class SearchRequestReader
{
    /// <summary>The collection of requests that name none.</summary>
    public const string DefaultCollection = CollectionName.Default;

    const int DefaultPageSize = 10;
    const int MostPageSize = 100;
    const int MostFilterValues = 256;
    const int MostFilterLength = 512;
    const int MostPositions = 1024;
    static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);
    static readonly TimeSpan LeastHalfLife = TimeSpan.FromMinutes(1);
    static readonly TimeSpan MostHalfLife = TimeSpan.FromDays(36_500);
    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(60);

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The moment it came.</param>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: a field is out of its range.</exception>
    public static CheckedRequest Read(SearchRequest request, DateTimeOffset now)
    {
        if (request.Query.Length > QueryLimits.Length)
            throw RpcErrors.InvalidArgument("query", $"is at most {QueryLimits.Length:N0} code units long; this one has {request.Query.Length:N0}.");
        string collection = RequestFields.Collection(request.Collection);
        var filter = new ArticleFilter(
            Values("languages", request.Languages), Values("sources", request.Sources),
            Milliseconds("published_from", request.PublishedFrom), Milliseconds("published_until", request.PublishedUntil));
        bool byTime = Known("sort", request.Sort) == SortOrder.Newest;
        long? halfLife = byTime ? null : HalfLife(request.FreshnessHalfLife);
        ulong fingerprint = PageToken.Fingerprint(
            [collection, request.Query, Known("syntax", request.Syntax).ToString(), $"{byTime}", $"{filter.From}", $"{filter.Until}", $"{request.CollapseStories}", $"{halfLife}", "languages", .. filter.Languages, "sources", .. filter.Sources]);
        var (after, asOf) = After(request.PageToken, fingerprint, now.ToUnixTimeMilliseconds());
        return new CheckedRequest
        {
            Collection = collection,
            Query = request.Query,
            Syntax = request.Syntax,
            Filter = filter,
            ByTime = byTime,
            PageSize = RequestFields.Count("page_size", request.PageSize, DefaultPageSize, MostPageSize),
            After = after,
            Fingerprint = fingerprint,
            AtLeast = AtLeast(request.AtLeast),
            Wait = Wait(request.Wait),
            Facets = request.Facets,
            Explain = request.Explain,
            Collapse = request.CollapseStories,
            AsOf = asOf,
            Freshness = halfLife is { } time ? new Freshness(time, asOf) : null,
        };
    }

    static TEnum Known<TEnum>(string field, TEnum value) where TEnum : struct, System.Enum =>
        System.Enum.IsDefined(value) ? value : throw RpcErrors.InvalidArgument(field, $"has no value {value}.");

    static ImmutableArray<string> Values(string field, RepeatedField<string> values)
    {
        if (values.Count > MostFilterValues)
            throw RpcErrors.InvalidArgument(field, $"has at most {MostFilterValues} values; here are {values.Count}.");
        foreach (string value in values)
        {
            if (value.Length is 0 or > MostFilterLength)
                throw RpcErrors.InvalidArgument(field, $"has values of 1 to {MostFilterLength} code units; one has {value.Length}.");
        }
        return [.. values.Distinct().Order(StringComparer.Ordinal)];
    }

    static long? Milliseconds(string field, Timestamp? time)
    {
        if (time is null)
            return null;
        if (time.Nanos is < 0 or > 999_999_999 || time.Seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds() || time.Seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            throw RpcErrors.InvalidArgument(field, "is an instant from the year 1 to 9999 with 0 to 999,999,999 nanoseconds.");
        // Articles' times are whole milliseconds: “at or after” and “before” a part of one mean the next whole one.
        return time.Seconds * 1000 + (time.Nanos + 999_999) / 1_000_000;
    }

    static (HitKey? After, long AsOf) After(string token, ulong fingerprint, long now)
    {
        if (token.Length == 0)
            return (null, now);
        return PageToken.TryRead(token, fingerprint, out var key, out long asOf)
            ? (key, asOf)
            : throw RpcErrors.InvalidArgument("page_token", "is the next_page_token of an earlier answer to the same query, sort order and filters.");
    }

    static long? HalfLife(Duration? halfLife)
    {
        if (halfLife is null)
            return null;
        bool valid = halfLife.Seconds >= LeastHalfLife.TotalSeconds && halfLife.Seconds <= MostHalfLife.TotalSeconds && halfLife.Nanos is >= 0 and <= 999_999_999;
        return valid
            ? halfLife.Seconds * 1000 + halfLife.Nanos / 1_000_000
            : throw RpcErrors.InvalidArgument("freshness_half_life", $"is {LeastHalfLife.TotalMinutes} minute to {MostHalfLife.TotalDays:N0} days.");
    }

    static ImmutableArray<Position> AtLeast(RepeatedField<Position> positions) => positions.Count <= MostPositions
        ? [.. positions]
        : throw RpcErrors.InvalidArgument("at_least", $"has at most {MostPositions} positions; here are {positions.Count}.");

    static TimeSpan Wait(Duration? wait)
    {
        if (wait is null)
            return DefaultWait;
        bool valid = wait.Seconds >= 0 && wait.Seconds <= MostWait.TotalSeconds && wait.Nanos is >= 0 and <= 999_999_999;
        var time = valid ? wait.ToTimeSpan() : TimeSpan.MaxValue;
        return time <= MostWait ? time : throw RpcErrors.InvalidArgument("wait", $"is 0 to {MostWait.TotalSeconds} seconds.");
    }
}
