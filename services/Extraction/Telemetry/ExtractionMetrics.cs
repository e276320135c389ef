using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Khabar.Services.Extraction.Telemetry;

/// <summary>What extraction counts and times: meter <c>Khabar.Extraction</c>. Thread-safe.</summary>
internal sealed class ExtractionMetrics
{
    static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] };

    readonly Histogram<double> duration;

    public ExtractionMetrics(IMeterFactory meters) => duration = meters.Create("Khabar.Extraction")
        .CreateHistogram("khabar.extraction.duration", "s", "Time one page took, by its format and whether it was refused.", null, Seconds);

    /// <summary>A page was extracted or refused.</summary>
    /// <param name="begun">When it was begun, a <see cref="Stopwatch"/> timestamp.</param>
    /// <param name="format">Its format: html or text.</param>
    /// <param name="refused">True if it was wrong.</param>
    public void Extracted(long begun, string format, bool refused) =>
        duration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new("format", format), new("refused", refused ? "true" : "false"));
}
