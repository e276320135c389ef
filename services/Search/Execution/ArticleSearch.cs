using System.Collections.Immutable;
using Khabar.Services.Search.Facets;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Shards.V1;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Execution;

/// <summary>What is asked of the index, once the query is planned.</summary>
/// <param name="Query">What to find and how to score it.</param>
/// <param name="Filters">What may be found; all must hold.</param>
/// <param name="ByTime">True for newest first; then scores are not computed.</param>
/// <param name="Size">Hits wanted, from 1.</param>
/// <param name="After">The hit after which the page begins; null for the first page.</param>
/// <param name="Facets">True to count facets.</param>
internal sealed record SearchPlan(Query Query, ImmutableArray<ArticleFilter> Filters, bool ByTime, int Size, HitKey? After, bool Facets);

/// <summary>
/// Runs a plan over the segments of a searcher, visiting every match once: that is what makes the total exact. The hits are the same,
/// in the same order, however the articles are spread over segments and shards.
/// </summary>
internal sealed class ArticleSearch
{
    readonly SearchPlan plan;
    readonly CancellationToken cancellation;
    readonly HitQueue queue;
    readonly FacetCounts? facets;
    long total;
    long eligible;

    ArticleSearch(SearchPlan plan, CancellationToken cancellation)
    {
        this.plan = plan;
        this.cancellation = cancellation;
        queue = new HitQueue(plan.Size);
        facets = plan.Facets ? new FacetCounts() : null;
    }

    /// <summary>Runs a plan.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static FoundArticles Run(IndexSearcher searcher, SearchPlan plan, CancellationToken cancellation)
    {
        var search = new ArticleSearch(plan, cancellation);
        var weight = searcher.CreateNormalizedWeight(plan.Query);
        foreach (var segment in searcher.TopReaderContext.Leaves)
        {
            if (weight.GetScorer(segment, ArticleFilter.Combine(plan.Filters, segment.AtomicReader)) is { } scorer)
                search.Visit(scorer, new SegmentKeys(segment));
        }
        var found = new FoundArticles { Total = search.total, Eligible = search.eligible };
        found.Articles.AddRange(search.queue.TakeAll().Select(hit => new FoundArticle
        {
            Place = ConditionMessages.Write(hit.Key),
            Document = hit.Segment.Context.DocBase + hit.Doc,
        }));
        if (search.facets is not null)
            found.Facets.AddRange(search.facets.Totals());
        return found;
    }

    void Visit(Scorer scorer, SegmentKeys segment)
    {
        const int patience = 4095;
        facets?.Enter(segment.Context.AtomicReader);
        for (int doc = scorer.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = scorer.NextDoc())
        {
            if ((total++ & patience) == patience)
                cancellation.ThrowIfCancellationRequested();
            facets?.Count(doc);
            if (plan.ByTime)
                ConsiderByTime(segment, doc);
            else
                ConsiderByScore(scorer, segment, doc);
        }
    }

    void ConsiderByScore(Scorer scorer, SegmentKeys segment, int doc)
    {
        // A score below both the worst of the page and the last of the page before need not be known exactly: it comes after this page.
        float least = plan.After is { } previous ? Math.Min(previous.Score, queue.LeastScore) : queue.LeastScore;
        float score = 0;
        if (scorer is WordsScorer words ? !words.TryScore(least, out score) : (score = scorer.GetScore()) < least)
        {
            eligible++;
            return;
        }
        if (plan.After is { } after && !IsAfter(after, score, segment, doc))
            return;
        eligible++;
        if (score >= queue.LeastScore)
            queue.Offer(new FoundHit(score, segment, doc));
    }

    void ConsiderByTime(SegmentKeys segment, int doc)
    {
        if (plan.After is { } after && !IsAfter(after, 0, segment, doc))
            return;
        eligible++;
        if (queue.LeastPublished <= segment.PublishedOf(doc))
            queue.Offer(new FoundHit(0, segment, doc));
    }

    static bool IsAfter(HitKey after, float score, SegmentKeys segment, int doc)
    {
        if (score != after.Score)
            return score < after.Score;
        long published = segment.PublishedOf(doc);
        return published != after.Published ? published < after.Published : string.CompareOrdinal(segment.IdOf(doc), after.Id) > 0;
    }
}
