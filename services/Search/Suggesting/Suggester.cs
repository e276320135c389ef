using Khabar.Documents;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Services.Search.Terms;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Suggesting;

/// <summary>
/// Completes what was typed from the headlines of a collection: first the words it may become, by their frequency in all shards, then each shard's
/// best headlines. Thread-safe.
/// </summary>
internal sealed class Suggester(ScatterGather shards)
{
    static readonly RankedFields Title = new([ArticleFields.Title], [1], [0]);

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
        if (asked.Typed.Unfinished is { } unfinished)
            open.Terms = new TermQuestions { Expansions = { new ExpansionQuestion { Fields = WordMessages.Write(Title), Term = unfinished } } };
        return await shards.AskAsync(open, panel => AnswerAsync(panel, asked, cancellation), cancellation);
    }

    static async Task<SuggestResponse> AnswerAsync(ShardPanel panel, CheckedSuggestRequest asked, CancellationToken cancellation)
    {
        var find = new FindHeadlines { Key = asked.Typed.Key, Finished = { asked.Typed.Finished }, Limit = asked.Limit };
        if (asked.Typed.Unfinished is { } unfinished)
        {
            find.Unfinished = unfinished;
            var words = ExpansionMessages.Merge(panel.Members.Select(member => member.Opened.Terms.Expansions[0]));
            find.Completions.AddRange(words.Terms.Select(term => term.Term));
        }
        var found = FoundHeadline.Merge(await panel.FindHeadlinesAsync(find, cancellation), asked.Limit);
        return new SuggestResponse { Suggestions = { found.Select(headline => new Suggestion { Text = headline.Text(), Id = headline.Id }) } };
    }
}
