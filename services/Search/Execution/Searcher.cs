using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Shards.Messages;
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
        var result = await panel.FindAsync(Find(planned, asked), cancellation);
        if (result.Total < Few)
        {
            planned = await planning.PlanAsync(panel, loose: true, cancellation);
            result = await panel.FindAsync(Find(planned, asked), cancellation);
        }
        var response = new SearchResponse { Total = result.Total, Notices = { planned.Notices }, Facets = { result.Facets }, MissingShards = { panel.Missing } };
        if (panel.StalerThan(TimeSpan.FromSeconds(options.Value.StaleSeconds)) is (> 0 and var stale, var longest))
            response.Notices.Add($"{stale} of {panel.Opened} shards are answered as of up to {longest.TotalSeconds:0} s ago: their indexers cannot be reached.");
        response.Hits.AddRange(await panel.ShowAsync(result.Page, MarkMessages.Write(planned.Marks), asked.Explain, cancellation));
        if (result.More)
            response.NextPageToken = PageToken.Write(result.Page[^1].Key, asked.Fingerprint);
        return response;
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
        };
        find.Conditions.AddRange(((ArticleFilter[])[asked.Filter, .. planned.Filters]).Select(ConditionMessages.Write));
        return find;
    }
}
