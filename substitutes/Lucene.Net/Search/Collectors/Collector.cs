using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Makes collectors from functions.</summary>
public static class Collector
{
    /// <summary>A collector that calls the functions given.</summary>
    public static ICollector NewAnonymous(
        Action<Scorer> setScorer, Action<int> collect, Action<AtomicReaderContext> setNextReader, Func<bool> acceptsDocsOutOfOrder) =>
        new DelegatedCollector(setScorer, collect, setNextReader, acceptsDocsOutOfOrder);

    sealed class DelegatedCollector(
        Action<Scorer> setScorer, Action<int> collect, Action<AtomicReaderContext> setNextReader, Func<bool> acceptsDocsOutOfOrder)
        : ICollector
    {
        public bool AcceptsDocsOutOfOrder => acceptsDocsOutOfOrder();

        public void SetScorer(Scorer scorer) => setScorer(scorer);

        public void Collect(int doc) => collect(doc);

        public void SetNextReader(AtomicReaderContext context) => setNextReader(context);
    }
}
