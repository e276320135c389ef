using Lucene.Net.Index;
using Lucene.Net.Search.TopK;

namespace Lucene.Net.Search;

/// <summary>The three ways to run a weight over segments: for the best hits, for every match, for the count.</summary>
internal static class SearchSegments
{
    /// <summary>Offers at least those matches to <paramref name="hits"/> that can enter. Segments come in order.</summary>
    public static void ForTopHits(IList<AtomicReaderContext> leaves, Weight weight, TopHits hits)
    {
        TopHitsCollector? collector = null;
        foreach (var leaf in leaves)
        {
            if (weight.GetTopKScorer(leaf, leaf.AtomicReader.LiveDocs) is { } pruning)
            {
                hits.SetDocBase(leaf.DocBase);
                pruning.Score(hits);
            }
            else
            {
                ForEveryMatch(leaf, weight, collector ??= new TopHitsCollector(hits));
            }
        }
    }

    public static void ForEveryMatch(IList<AtomicReaderContext> leaves, Weight weight, ICollector collector)
    {
        foreach (var leaf in leaves)
        {
            ForEveryMatch(leaf, weight, collector);
        }
    }

    /// <exception cref="ObjectDisposedException">The reader is closed.</exception>
    public static int Count(IndexReader reader, IList<AtomicReaderContext> leaves, Weight weight)
    {
        if (!reader.TryIncRef())
        {
            throw new ObjectDisposedException(reader.ToString(), "The reader was closed before its hits were counted.");
        }
        try
        {
            var count = 0;
            foreach (var leaf in leaves)
            {
                count += weight.CountWithoutSearching(leaf) ?? CountMatches(leaf, weight);
            }
            return count;
        }
        finally
        {
            reader.DecRef();
        }
    }

    static int CountMatches(AtomicReaderContext leaf, Weight weight)
    {
        var collector = new TotalHitCountCollector();
        ForEveryMatch(leaf, weight, collector);
        return collector.TotalHits;
    }

    static void ForEveryMatch(AtomicReaderContext leaf, Weight weight, ICollector collector)
    {
        try
        {
            collector.SetNextReader(leaf);
            weight.GetBulkScorer(leaf, !collector.AcceptsDocsOutOfOrder, leaf.AtomicReader.LiveDocs)?.Score(collector);
        }
        catch (CollectionTerminatedException)
        {
            // The collector has seen enough of this segment.
        }
    }
}
