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
/// <param name="Freshness">How age takes from scores; null if it does not.</param>
/// <param name="Signatures">True to tell the signatures of the hits.</param>
internal sealed record SearchPlan(
    Query Query,
    ImmutableArray<ArticleFilter> Filters,
    bool ByTime,
    int Size,
    HitKey? After,
    bool Facets,
    Freshness? Freshness,
    bool Signatures)
{
    /// <summary>What the current document of a scorer of <see cref="Query"/> scores in this answer.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="published">When the document was published, by <see cref="SegmentKeys"/>.</param>
    public float ScoreOf(Scorer scorer, long published) => ByTime ? 0 : scorer.GetScore() * FactorOf(published);

    /// <summary>What a score is multiplied by, above 0 and at most 1.</summary>
    public float FactorOf(long published) => Freshness?.Factor(published) ?? 1;
}

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
        found.Articles.AddRange(search.queue.TakeAll().Select(hit => StoryMessages.Write(hit, plan.Signatures)));
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
        float factor = plan.Freshness is null ? 1 : plan.FactorOf(segment.PublishedOf(doc));
        if (scorer is WordsScorer words ? !words.TryScore(BeforeFactor(least, factor), out _) : scorer.GetScore() * factor < least)
        {
            eligible++;
            return;
        }
        float score = scorer.GetScore() * factor;
        if (plan.After is { } after && !IsAfter(after, score, segment, doc))
            return;
        eligible++;
        if (score >= queue.LeastScore)
            queue.Offer(new FoundHit(score, segment, doc));
    }

    /// <summary>A score that is surely too low once multiplied: a hair less than the quotient, which is rounded.</summary>
    static float BeforeFactor(float least, float factor) => factor == 1 ? least : least / factor * 0.99999f;

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
