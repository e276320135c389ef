using Khabar.Documents.Stories;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Filters;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Shards.V1;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Stories;

/// <summary>
/// Finds, among the articles that a plan finds, the near-duplicates of given signatures, and their places in the answer. What several shards find
/// merges to what one would: the best of each are among the best of all.
/// </summary>
internal static class NearDuplicates
{
    /// <summary>Near-duplicates that are told of a signature: the first ones of the answer.</summary>
    public const int Most = 101;

    /// <summary>Returns for each signature its near-duplicates, first places first, of the segments of one searcher; an article is its own near-duplicate.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static FoundCopies Find(
        IndexSearcher searcher, SearchPlan plan, IReadOnlyList<StorySignature> signatures, CancellationToken cancellation)
    {
        var sought = new SoughtStories(signatures);
        var found = signatures.Select(_ => new List<FoundHit>()).ToArray();
        Weight? weight = null;
        foreach (var segment in searcher.TopReaderContext.Leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            var keys = new SegmentKeys(segment);
            var pairs = keys.Stories.NearDuplicates(sought).ToList();
            if (pairs.Count > 0)
                Read(keys, weight ??= searcher.CreateNormalizedWeight(plan.Query), plan, pairs, found);
        }
        return new FoundCopies { Lists = { found.Select(First) } };
    }

    static CopyList First(List<FoundHit> found) =>
        new() { Articles = { found.OrderBy(hit => hit.Key).Take(Most).Select(hit => StoryMessages.Write(hit, signature: true)) } };

    /// <summary>Reads those of the documents that the plan finds.</summary>
    static void Read(SegmentKeys segment, Weight weight, SearchPlan plan, List<(int Doc, int Signature)> pairs, List<FoundHit>[] found)
    {
        if (weight.GetScorer(segment.Context, ArticleFilter.Combine(plan.Filters, segment.Context.AtomicReader)) is not { } scorer)
            return;
        foreach (var (doc, signature) in pairs)
        {
            if (scorer.DocID < doc)
                scorer.Advance(doc);
            if (scorer.DocID == DocIdSetIterator.NO_MORE_DOCS)
                return;
            if (scorer.DocID == doc)
                found[signature].Add(new FoundHit(plan.ScoreOf(scorer, segment.PublishedOf(doc)), segment, doc));
        }
    }
}
