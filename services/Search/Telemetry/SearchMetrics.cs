using System.Diagnostics.Metrics;
using Khabar.Services.Search.Execution;

namespace Khabar.Services.Search.Telemetry;

/// <summary>What searching counts and times: meter <c>Khabar.Search</c>. Thread-safe.</summary>
internal sealed class SearchMetrics
{
    static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] };

    readonly Histogram<double> duration;

    public SearchMetrics(IMeterFactory meters, SearchGate gate)
    {
        var meter = meters.Create("Khabar.Search");
        duration = meter.CreateHistogram("khabar.search.duration", "s", "Time an answered search took, waiting included.", null, Seconds);
        meter.CreateObservableGauge("khabar.search.inside", () => gate.Inside, "{search}", "Searches that run or wait.");
    }

    /// <summary>A search was answered.</summary>
    public void Answered(string collection, TimeSpan took) => duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("collection", collection));
}
