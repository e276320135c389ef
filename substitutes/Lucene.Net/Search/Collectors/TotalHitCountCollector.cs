using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Counts matches and keeps none.</summary>
public class TotalHitCountCollector : ICollector
{
    int totalHits;

    /// <summary>Makes a collector that has counted nothing yet.</summary>
    public TotalHitCountCollector()
    {
    }

    /// <summary>How many documents were collected.</summary>
    public virtual int TotalHits => totalHits;

    /// <inheritdoc/>
    public virtual bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc/>
    public virtual void SetScorer(Scorer scorer)
    {
    }

    /// <inheritdoc/>
    public virtual void Collect(int doc) => totalHits++;

    /// <inheritdoc/>
    public virtual void SetNextReader(AtomicReaderContext context)
    {
    }
}
