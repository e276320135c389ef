using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Services.Search.Stories;
using Khabar.Shards.V1;
using Khabar.V1;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search.Execution;

/// <summary>
/// Answers a request over all shards of its collection: parse, plan with what the shards tell about terms, find, show. Thread-safe. Every page of an
/// answer is made alike, since the total does not depend on the page.
/// </summary>
internal sealed class Searcher(WordExpander expander, ScatterGather shards, IOptions<SearchOptions> options)
{
    /// <summary>Where fewer articles than this have (nearly) all words of the query, those that have some of them are found too.</summary>
    const int Few = 10;

    readonly DidYouMean didYouMean = new(expander);

    /// <summary>Answers a request.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="count">How many shards the collection has.</param>
    /// <param name="cancellation">Set when the caller gave up.</param>
    /// <exception cref="Grpc.Core.RpcException">As <see cref="ScatterGather"/> throws.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<SearchResponse> SearchAsync(CheckedRequest asked, int count, CancellationToken cancellation)
    {
        var parsed = QueryParser.Parse(asked.Query, asked.Syntax);
        var open = new OpenShards
        {
            Collection = asked.Collection,
            Shards = { Enumerable.Range(0, count).Select(shard => (uint)shard) },
            AtLeast = { asked.AtLeast },
            Wait = Duration.FromTimeSpan(asked.Wait),
            Terms = QueryPlanning.FirstQuestions(parsed, expander),
        };
        return shards.AskAsync(open, panel => AnswerAsync(panel, QueryPlanning.Begin(parsed, expander, open.Terms, panel), asked, cancellation), cancellation);
    }

    async Task<SearchResponse> AnswerAsync(ShardPanel panel, QueryPlanning planning, CheckedRequest asked, CancellationToken cancellation)
    {
        var planned = await planning.PlanAsync(panel, loose: false, cancellation);
        var page = await FindAsync(panel, planned, asked, cancellation);
        long inFull = page.Total;
        if (page.Total < Few)
        {
            planned = await planning.PlanAsync(panel, loose: true, cancellation);
            page = await FindAsync(panel, planned, asked, cancellation);
        }
        var response = new SearchResponse { Total = page.Total, Notices = { planned.Notices }, Facets = { page.Facets }, MissingShards = { panel.Missing } };
        if (panel.Staleness is var staleness && staleness > TimeSpan.FromSeconds(options.Value.StaleSeconds))
            response.Staleness = Duration.FromTimeSpan(staleness);
        response.Hits.AddRange(await ShowAsync(panel, page.Hits, planned, asked, cancellation));
        if (page.Next is { } next)
            response.NextPageToken = PageToken.Write(next, asked.AsOf, asked.Fingerprint);
        response.DidYouMean = await didYouMean.FindAsync(panel, asked, inFull, better => Find(better, asked), cancellation);
        return response;
    }

    static Task<StoryPage> FindAsync(ShardPanel panel, PlannedQuery planned, CheckedRequest asked, CancellationToken cancellation) => asked.Collapse
        ? StoryPage.FindCollapsedAsync(panel, Find(planned, asked), cancellation)
        : StoryPage.FindAsync(panel, Find(planned, asked), cancellation);

    static async Task<Hit[]> ShowAsync(
        ShardPanel panel, ImmutableArray<StoryHit> stories, PlannedQuery planned, CheckedRequest asked, CancellationToken cancellation)
    {
        var hits = await panel.ShowAsync([.. stories.Select(story => story.Hit)], MarkMessages.Write(planned.Marks), asked.Explain, cancellation);
        var copies = await panel.ShowCopiesAsync([.. stories.SelectMany(story => story.Copies)], cancellation);
        int shown = 0;
        foreach (var (hit, story) in hits.Zip(stories))
        {
            hit.Copies.AddRange(copies.Skip(shown).Take(story.Copies.Length));
            shown += story.Copies.Length;
        }
        return hits;
    }

    static FindArticles Find(PlannedQuery planned, CheckedRequest asked)
    {
        var find = new FindArticles
        {
            Query = QueryMessages.Write(planned.Query),
            ByTime = asked.ByTime,
            Size = asked.PageSize,
            After = asked.After is { } after ? ConditionMessages.Write(after) : null,
            Facets = asked.Facets,
            Decay = asked.Freshness is { } freshness ? StoryMessages.Write(freshness) : null,
        };
        find.Conditions.AddRange(((ArticleFilter[])[asked.Filter, .. planned.Filters]).Select(ConditionMessages.Write));
        return find;
    }
}
