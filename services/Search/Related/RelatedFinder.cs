using System.Collections.Immutable;
using Khabar.Documents;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Requests;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Services.Search.Terms;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Related;

/// <summary>
/// Finds what else was reported about an article's story: searches for its most telling words in both languages, and then asks of every article
/// found whether each is about what the other is about. Thread-safe.
/// </summary>
internal sealed class RelatedFinder(WordExpander expander, ScatterGather shards)
{
    /// <summary>Articles that are compared in full.</summary>
    const int MostCompared = 24;

    /// <summary>The share of the profile's weight that an article must have to be looked at: in the other language most words may be lost.</summary>
    const float LeastShare = 0.02f;

    /// <summary>Answers a request; null if no shard has the article.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="count">How many shards the collection has.</param>
    /// <param name="cancellation">Set when the caller gave up.</param>
    /// <exception cref="Grpc.Core.RpcException">As <see cref="ScatterGather"/> throws.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<RelatedResponse?> FindAsync(CheckedRelatedRequest asked, int count, CancellationToken cancellation)
    {
        var open = new OpenShards { Collection = asked.Collection, Shards = { Enumerable.Range(0, count).Select(shard => (uint)shard) } };
        return shards.AskAsync(open, panel => AnswerAsync(panel, asked, cancellation), cancellation);
    }

    async Task<RelatedResponse?> AnswerAsync(ShardPanel panel, CheckedRelatedRequest asked, CancellationToken cancellation)
    {
        if (await panel.ReadAsync(asked.Id, cancellation) is not { } article)
            return null;
        var profile = (await ProfilesAsync(panel, [article], cancellation))[0];
        if (profile.Words.IsEmpty)
            return new RelatedResponse();
        var far = await FindAsync(panel, profile, ArticleFilter.All, asked.Limit + MostCompared, cancellation);
        var near = await FindNearAsync(panel, profile, article, cancellation);
        var pool = near.Concat(far).Where(hit => hit.Key.Id != asked.Id).DistinctBy(hit => hit.Key.Id).ToImmutableArray();
        var same = await SameStoryAsync(panel, profile, article, [.. pool.Take(MostCompared)], cancellation);
        var told = same.Select(hit => hit.Key.Id).ToHashSet();
        ImmutableArray<PanelHit> sameShown = [.. same.Take(asked.Limit)];
        var related = far.Where(hit => hit.Key.Id != asked.Id && !told.Contains(hit.Key.Id)).Take(asked.Limit);
        var shown = await panel.ShowAsync([.. sameShown, .. related], MarkMessages.Write(MatchTerms.None), explain: false, cancellation);
        return new RelatedResponse { SameStory = { shown.Take(sameShown.Length) }, Related = { shown.Skip(sameShown.Length) } };
    }

    /// <summary>The articles of the days around, those in the other language first, since they have fewer of the words.</summary>
    static async Task<IEnumerable<PanelHit>> FindNearAsync(ShardPanel panel, ArticleProfile profile, Article article, CancellationToken cancellation)
    {
        var days = ArticleFilter.All;
        if (article.Published?.Instant is { } instant)
        {
            long published = ArticleDocument.Milliseconds(instant), reach = (long)SameStory.MostApart.TotalMilliseconds;
            days = days with { From = published - reach, Until = published + reach + 1 };
        }
        string other = article.Language == "ar" ? "en" : "ar";
        var across = await FindAsync(panel, profile, days with { Languages = [other] }, MostCompared / 2, cancellation);
        return across.Concat(await FindAsync(panel, profile, days, MostCompared / 2, cancellation));
    }

    /// <summary>Those of the articles that are about the same event, the likeliest first.</summary>
    async Task<ImmutableArray<PanelHit>> SameStoryAsync(
        ShardPanel panel, ArticleProfile profile, Article article, ImmutableArray<PanelHit> hits, CancellationToken cancellation)
    {
        var others = await panel.ReadAsync(hits, cancellation);
        var profiles = await ProfilesAsync(panel, others, cancellation);
        var compared = others.Zip(profiles, (other, its) => new ComparedArticle(other, its)).ToList();
        return [.. SameStory.Of(new ComparedArticle(article, profile), compared).Select(place => hits[place])];
    }

    async Task<ArticleProfile[]> ProfilesAsync(ShardPanel panel, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var drafts = articles.Select(article => ArticleProfile.Draft(article, expander)).ToArray();
        var questions = new TermQuestions
        {
            Statistics = { drafts.Select(draft => new StatisticsQuestion { Fields = WordMessages.Write(ArticleProfile.Fields), Words = { WordMessages.Write([.. draft.Select(word => word.Word)]) } }) },
        };
        var gathered = new GatheredTerms();
        gathered.Add(questions, await panel.AskAsync(questions, cancellation));
        return [.. drafts.Select(draft => ArticleProfile.Choose(draft, gathered.Gather(ArticleProfile.Fields, [.. draft.Select(word => word.Word)])))];
    }

    static async Task<IReadOnlyList<PanelHit>> FindAsync(ShardPanel panel, ArticleProfile profile, ArticleFilter filter, int size, CancellationToken cancellation)
    {
        var query = new WordsQuery(profile.Words, ArticleProfile.Fields, RankingModel.Default, LeastShare, profile.Statistics);
        var find = new FindArticles { Query = QueryMessages.Write(query), Size = size, Conditions = { ConditionMessages.Write(filter) } };
        return (await panel.FindAsync(find, cancellation)).Page;
    }
}
