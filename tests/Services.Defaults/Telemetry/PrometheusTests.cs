using System.Diagnostics;
using System.Diagnostics.Metrics;
using Khabar.Defaults.Telemetry.Prometheus;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Khabar.Defaults.Tests.Telemetry;

public sealed class PrometheusTests : IDisposable
{
    readonly Meter meter = new("Khabar.Tests." + Guid.NewGuid().ToString("N"));
    readonly PrometheusExporter exporter = new();
    readonly MeterProvider provider;

    public PrometheusTests() => provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddReader(new BaseExportingMetricReader(exporter)).Build();

    [Fact]
    public void A_counter_ends_in_total_and_a_unit_stands_before_that()
    {
        meter.CreateCounter<long>("khabar.log.written", "By", "Bytes written.").Add(12, new KeyValuePair<string, object?>("shard", 3));
        Assert.Equal(
            "# HELP khabar_log_written_bytes_total Bytes written.\n# TYPE khabar_log_written_bytes_total counter\nkhabar_log_written_bytes_total{shard=\"3\"} 12\n",
            exporter.Scrape());
    }

    [Fact]
    public void A_histogram_counts_in_every_bucket_what_is_at_or_below_its_bound()
    {
        var histogram = meter.CreateHistogram("took", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
        foreach (var value in new[] { 0.25, 0.5, 0.75, 4 }) histogram.Record(value);
        Assert.Equal(
            "# TYPE took_seconds histogram\ntook_seconds_bucket{le=\"0.5\"} 2\ntook_seconds_bucket{le=\"1\"} 3\ntook_seconds_bucket{le=\"+Inf\"} 4\n"
            + "took_seconds_sum 5.5\ntook_seconds_count 4\n",
            exporter.Scrape());
    }

    [Fact]
    public void Values_of_labels_are_escaped()
    {
        meter.CreateObservableGauge("here", () => new Measurement<int>(1, new KeyValuePair<string, object?>("collection.name", "a\"b\\c\nd")));
        Assert.Contains("here{collection_name=\"a\\\"b\\\\c\\nd\"} 1\n", exporter.Scrape());
    }

    [SkippableByPython]
    public void Prometheus_own_parser_reads_every_series()
    {
        meter.CreateCounter<double>("queries", "{query}", "Line one\nline two \\ \"quoted\"").Add(1.5, new KeyValuePair<string, object?>("الحقل", "قيمة"));
        meter.CreateHistogram<double>("took", "s").Record(0.1);
        meter.CreateUpDownCounter<long>("waiting").Add(-2);
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "-c",
                "import sys; from prometheus_client.parser import text_string_to_metric_families as parse\n"
                + "for family in parse(sys.stdin.read()):\n  for sample in family.samples: print(sample.name, sample.value)",
            },
        };
        using var parser = Process.Start(start)!;
        parser.StandardInput.Write(exporter.Scrape());
        parser.StandardInput.Close();
        var read = parser.StandardOutput.ReadToEnd();
        parser.WaitForExit();
        Assert.Equal(0, parser.ExitCode);
        Assert.Contains("queries_total 1.5\n", read);
        Assert.Contains("took_seconds_count 1.0\n", read);
        Assert.Contains("waiting -2.0\n", read);
    }

    public void Dispose()
    {
        provider.Dispose();
        meter.Dispose();
    }

    /// <summary>Skips a test where Prometheus' Python client is not installed.</summary>
    sealed class SkippableByPythonAttribute : FactAttribute
    {
        public SkippableByPythonAttribute()
        {
            if (!Directory.Exists("/usr/lib/python3/dist-packages/prometheus_client")) Skip = "python3-prometheus-client is not installed.";
        }
    }
}
