using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Requests;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Suggesting;

/// <summary>Completes what was typed from the headlines of a collection: each shard finds its best, and the best of these are the best of all. Thread-safe.</summary>
internal sealed class Suggester(ScatterGather shards)
{
    /// <summary>Answers a request.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="count">How many shards the collection has.</param>
    /// <param name="cancellation">Set when the caller gave up.</param>
    /// <exception cref="Grpc.Core.RpcException">As <see cref="ScatterGather"/> throws.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<SuggestResponse> SuggestAsync(CheckedSuggestRequest asked, int count, CancellationToken cancellation)
    {
        if (asked.Typed.Key.Length == 0)
            return new SuggestResponse();
        var open = new OpenShards { Collection = asked.Collection, Shards = { Enumerable.Range(0, count).Select(shard => (uint)shard) } };
        return await shards.AskAsync(open, panel => AnswerAsync(panel, asked, cancellation), cancellation);
    }

    static async Task<SuggestResponse> AnswerAsync(ShardPanel panel, CheckedSuggestRequest asked, CancellationToken cancellation)
    {
        var find = new FindHeadlines { Key = asked.Typed.Key, Finished = { asked.Typed.Finished }, Limit = asked.Limit };
        if (asked.Typed.Unfinished is { } unfinished)
            find.Unfinished = unfinished;
        var found = FoundHeadline.Merge(await panel.FindHeadlinesAsync(find, cancellation), asked.Limit);
        return new SuggestResponse { Suggestions = { found.Select(headline => new Suggestion { Text = headline.Text(), Id = headline.Id }) } };
    }
}
