using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Khabar.Defaults.Telemetry.Prometheus;

/// <summary>Turns the process's metrics into Prometheus text whenever somebody asks. Thread-safe: scrapes at the same time wait for each other.</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusExporter : BaseExporter<Metric>, IPullMetricExporter
{
    readonly Lock scraping = new();
    string text = "";

    /// <summary>Set by the reader this exporter is given to.</summary>
    public Func<int, bool>? Collect { get; set; }

    /// <summary>The metrics as they stand now; empty before the host has started.</summary>
    /// <exception cref="InvalidOperationException">The metrics could not be collected.</exception>
    public string Scrape()
    {
        if (Collect is null) return "";
        lock (scraping)
        {
            if (!Collect(Timeout.Infinite)) throw new InvalidOperationException("The metrics could not be collected.");
            return text;
        }
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new PrometheusText();
        foreach (var metric in batch) text.Write(metric);
        this.text = text.ToString();
        return ExportResult.Success;
    }
}
