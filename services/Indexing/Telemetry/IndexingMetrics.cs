using System.Diagnostics.Metrics;

namespace Khabar.Services.Indexing.Telemetry;

/// <summary>What indexing counts and times: meter <c>Khabar.Indexing</c>. Thread-safe.</summary>
internal sealed class IndexingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Khabar.Indexing";

    static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    readonly Histogram<double> append;
    readonly Histogram<double> commit;
    readonly Counter<long> applied;

    /// <summary>Makes the instruments of a meter.</summary>
    public IndexingMetrics(Meter meter)
    {
        append = meter.CreateHistogram("khabar.indexing.append.duration", "s", "Time until a change was durable.", null, Seconds);
        commit = meter.CreateHistogram("khabar.indexing.commit.duration", "s", "Time a commit took.", null, Seconds);
        applied = meter.CreateCounter<long>("khabar.indexing.entries", "{entry}", "Log entries that were applied to an index.");
    }

    /// <summary>The metrics of one shard.</summary>
    public ShardMetrics Of(string collection, int shard) => new(this, [new("collection", collection), new("shard", shard)]);

    /// <summary>Counts for one shard.</summary>
    internal sealed class ShardMetrics(IndexingMetrics metrics, KeyValuePair<string, object?>[] tags)
    {
        /// <summary>A change became durable.</summary>
        public void Appended(TimeSpan took) => metrics.append.Record(took.TotalSeconds, tags);

        /// <summary>Entries of the log were applied.</summary>
        public void Applied(int entries) => metrics.applied.Add(entries, tags);

        /// <summary>A commit was made.</summary>
        public void Committed(TimeSpan took) => metrics.commit.Record(took.TotalSeconds, tags);
    }
}
