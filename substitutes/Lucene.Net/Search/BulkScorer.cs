namespace Lucene.Net.Search;

/// <summary>Scores all matching documents of one segment into a collector.</summary>
public abstract class BulkScorer
{
    /// <summary>For derived classes.</summary>
    protected BulkScorer()
    {
    }

    /// <summary>Collects every match.</summary>
    public virtual void Score(ICollector collector) => Score(collector, int.MaxValue);

    /// <summary>Collects the matches below <paramref name="max"/> that have not been collected yet.</summary>
    /// <returns>Whether there may be more at or above <paramref name="max"/>.</returns>
    public abstract bool Score(ICollector collector, int max);
}
