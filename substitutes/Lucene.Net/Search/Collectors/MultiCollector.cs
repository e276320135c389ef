using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Passes each match on to several collectors.</summary>
public class MultiCollector : ICollector
{
    readonly ICollector[] collectors;

    MultiCollector(ICollector[] collectors)
    {
        this.collectors = collectors;
    }

    /// <summary>One collector for several; nulls are left out, and a single one is returned as it is.</summary>
    /// <exception cref="ArgumentException">All of them are null.</exception>
    public static ICollector Wrap(params ICollector?[] collectors)
    {
        var present = collectors.OfType<ICollector>().ToArray();
        return present.Length switch
        {
            0 => throw new ArgumentException("At least one collector must not be null.", nameof(collectors)),
            1 => present[0],
            _ => new MultiCollector(present),
        };
    }

    /// <summary>Whether all of them take documents in any order.</summary>
    public virtual bool AcceptsDocsOutOfOrder => Array.TrueForAll(collectors, collector => collector.AcceptsDocsOutOfOrder);

    /// <inheritdoc/>
    public virtual void SetScorer(Scorer scorer)
    {
        // One document may be scored by each collector: compute it once.
        var cached = new ScoreCachingWrappingScorer(scorer);
        foreach (var collector in collectors)
        {
            collector.SetScorer(cached);
        }
    }

    /// <inheritdoc/>
    public virtual void Collect(int doc)
    {
        foreach (var collector in collectors)
        {
            collector.Collect(doc);
        }
    }

    /// <inheritdoc/>
    public virtual void SetNextReader(AtomicReaderContext context)
    {
        foreach (var collector in collectors)
        {
            collector.SetNextReader(context);
        }
    }
}
