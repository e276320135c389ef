using System.Diagnostics.Metrics;
using Khabar.Services.Indexing.Collections;
using Khabar.V1;

namespace Khabar.Services.Indexing.Telemetry;

/// <summary>How far every shard is, read whenever the metrics are: meter <c>Khabar.Indexing</c>.</summary>
internal sealed class ShardGauges(IMeterFactory meters, CollectionRegistry collections) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(IndexingMetrics.MeterName);
        Gauge("lag", "{entry}", "Entries of the log that the last commit does not hold.", status => status.LagEntries);
        Gauge("lag.time", "s", "Age of the oldest entry that the last commit does not hold.", status => status.Lag.ToTimeSpan().TotalSeconds);
        Gauge("articles", "{article}", "Articles in the last commit.", status => status.Articles);
        Gauge("segments", "{segment}", "Segments of the last commit.", status => status.Segments);
        Gauge("index.size", "By", "Bytes of the last commit.", status => status.IndexBytes);
        Gauge("log.size", "By", "Bytes of the log.", status => status.LogBytes);
        return Task.CompletedTask;

        void Gauge(string name, string unit, string description, Func<ShardStatus, double> value) =>
            meter.CreateObservableGauge("khabar.indexing." + name, () => Measure(value), unit, description);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    IEnumerable<Measurement<double>> Measure(Func<ShardStatus, double> value) =>
        from collection in collections.Open
        from shard in collection.Shards
        select new Measurement<double>(value(shard.Status()), new("collection", collection.Name), new("shard", shard.Number));
}
