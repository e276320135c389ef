using System.Collections.Immutable;
using Khabar.Documents.Stories;
using Khabar.Services.Search.Coordination;

namespace Khabar.Services.Search.Stories;

/// <summary>Finds for each signature its near-duplicates in the answer, first places first.</summary>
internal delegate Task<IReadOnlyList<ImmutableArray<PanelHit>>> FindNearDuplicates(IReadOnlyList<StorySignature> signatures);

/// <summary>
/// Says which articles of an answer are shown and which are copies: an article is shown unless a near-duplicate of it that comes before it is
/// shown. So every copy is a near-duplicate of what stands for it, not just of another copy; nothing is lost; and what holds for an article
/// does not depend on the page it is met on, nor on shards. Not thread-safe; one for each answer.
/// </summary>
internal sealed class StoryCollapse(FindNearDuplicates find)
{
    /// <summary>
    /// Steps that are taken from an article to near-duplicates before it, to those before them, and so on. Each step is one question to the shards;
    /// versions that drift apart over more steps are shown.
    /// </summary>
    const int MostSteps = 16;

    readonly Dictionary<string, Neighbourhood> known = [];

    /// <summary>Learns what <see cref="IsShown"/> and <see cref="CopiesOf"/> need for these articles.</summary>
    public async Task LoadAsync(IEnumerable<PanelHit> articles)
    {
        var loaded = new List<PanelHit>();
        var next = Unknown(articles);
        for (int step = 0; step < MostSteps && next.Count > 0; step++)
        {
            var found = await find([.. next.Select(article => article.Signature!)]);
            foreach (var (article, near) in next.Zip(found))
                known[article.Key.Id] = new Neighbourhood(Before(article, near), After(article, near));
            loaded.AddRange(next);
            next = Unknown(next.SelectMany(article => known[article.Key.Id].Before));
        }
        foreach (var article in loaded.OrderBy(article => article.Key))
        {
            var neighbourhood = known[article.Key.Id];
            neighbourhood.IsShown = !neighbourhood.Before.Any(before => known.TryGetValue(before.Key.Id, out var other) && other.IsShown);
        }
    }

    /// <summary>True if the article is a hit of its own.</summary>
    public bool IsShown(PanelHit article) => article.Signature is null || known[article.Key.Id].IsShown;

    /// <summary>The articles that this one, which is shown, stands for, newest first.</summary>
    public ImmutableArray<PanelHit> CopiesOf(PanelHit article) => article.Signature is null
        ? []
        : [.. known[article.Key.Id].After.OrderByDescending(copy => copy.Key.Published).ThenBy(copy => copy.Key.Id, StringComparer.Ordinal)];

    List<PanelHit> Unknown(IEnumerable<PanelHit> articles) =>
        [.. articles.Where(article => article.Signature is not null && !known.ContainsKey(article.Key.Id)).DistinctBy(article => article.Key.Id)];

    static ImmutableArray<PanelHit> Before(PanelHit article, ImmutableArray<PanelHit> near) => [.. near.Where(other => other.Key.CompareTo(article.Key) < 0)];

    static ImmutableArray<PanelHit> After(PanelHit article, ImmutableArray<PanelHit> near) => [.. near.Where(other => other.Key.CompareTo(article.Key) > 0)];

    sealed class Neighbourhood(ImmutableArray<PanelHit> before, ImmutableArray<PanelHit> after)
    {
        public ImmutableArray<PanelHit> Before => before;

        public ImmutableArray<PanelHit> After => after;

        public bool IsShown { get; set; }
    }
}
