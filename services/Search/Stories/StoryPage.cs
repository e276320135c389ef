using System.Collections.Immutable;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Stories;

/// <summary>A hit and the articles it stands for.</summary>
internal readonly record struct StoryHit(PanelHit Hit, ImmutableArray<PanelHit> Copies);

/// <summary>A page of an answer.</summary>
/// <param name="Total">All articles that match, copies included.</param>
/// <param name="Hits">The page, in order.</param>
/// <param name="Next">The article after which the next page begins; null if this is the last.</param>
/// <param name="Facets">The facets, if asked for.</param>
internal sealed record StoryPage(long Total, ImmutableArray<StoryHit> Hits, HitKey? Next, ImmutableArray<Facet> Facets)
{
    /// <summary>Runs of the query for one page, each twice as long as the one before.</summary>
    const int MostRuns = 6;

    /// <summary>Makes a page on which every article stands for itself.</summary>
    /// <exception cref="HostFailedException">A host of the panel did not answer.</exception>
    public static async Task<StoryPage> FindAsync(ShardPanel panel, FindArticles find, CancellationToken cancellation)
    {
        var found = await panel.FindAsync(find, cancellation);
        return new StoryPage(found.Total, [.. found.Page.Select(hit => new StoryHit(hit, []))], found.More ? found.Page[^1].Key : null, found.Facets);
    }

    /// <summary>
    /// Makes a page of stories: takes articles from the answer, in order, until enough of them are shown. A page that meets a long row of copies
    /// is given up half-filled; the next one goes on where it ended.
    /// </summary>
    /// <exception cref="HostFailedException">A host of the panel did not answer.</exception>
    public static async Task<StoryPage> FindCollapsedAsync(ShardPanel panel, FindArticles find, CancellationToken cancellation)
    {
        var collapse = new StoryCollapse(signatures => panel.FindCopiesAsync(signatures, cancellation));
        var hits = ImmutableArray.CreateBuilder<StoryHit>();
        var copies = new HashSet<string>();
        var run = new FindArticles(find) { Size = 2 * find.Size, Signatures = true };
        var first = await panel.FindAsync(run, cancellation);
        for (var (found, runs) = (first, 1); ; runs++)
        {
            await collapse.LoadAsync(found.Page.Where(hit => !copies.Contains(hit.Key.Id)));
            foreach (var hit in found.Page.Where(hit => !copies.Contains(hit.Key.Id) && collapse.IsShown(hit)))
            {
                if (hits.Count == find.Size)
                    return Page(hits[^1].Hit.Key);
                var story = new StoryHit(hit, collapse.CopiesOf(hit));
                hits.Add(story);
                copies.UnionWith(story.Copies.Select(copy => copy.Key.Id));
            }
            if (!found.More)
                return Page(next: null);
            var last = found.Page[^1].Key;
            if (runs == MostRuns)
                return Page(last);
            run = new FindArticles(run) { Size = 2 * run.Size, After = ConditionMessages.Write(last), Facets = false };
            found = await panel.FindAsync(run, cancellation);
        }

        StoryPage Page(HitKey? next) => new(first.Total, hits.ToImmutable(), next, first.Facets);
    }
}
