using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Khabar.Defaults.Telemetry.Prometheus;

/// <summary>Writes metrics in the Prometheus text format, version 0.0.4. Not thread-safe.</summary>
internal sealed class PrometheusText
{
    /// <summary>The format's media type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    readonly StringBuilder text = new();

    /// <summary>Adds a metric with all its series.</summary>
    public void Write(Metric metric)
    {
        var kind = metric.MetricType;
        var counter = kind is MetricType.LongSum or MetricType.DoubleSum;
        if (kind is MetricType.ExponentialHistogram) return; // Has no form in this version of the text; no meter here makes one.
        var name = PrometheusName.Of(metric.Name, metric.Unit, counter);
        if (metric.Description is { Length: > 0 } description) text.Append($"# HELP {name} {Escape(description, quotes: false)}\n");
        text.Append($"# TYPE {name} {(kind is MetricType.Histogram ? "histogram" : counter ? "counter" : "gauge")}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            if (kind is MetricType.Histogram) WriteHistogram(name, point);
            else Sample(name, Labels(point.Tags), Value(kind, point));
        }
    }

    public override string ToString() => text.ToString();

    /// <summary>Buckets count what is at or below their bound, so each holds the ones before it.</summary>
    void WriteHistogram(string name, in MetricPoint point)
    {
        var labels = Labels(point.Tags);
        var below = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            Sample(name + "_bucket", Join(labels, $"le=\"{Number(bucket.ExplicitBound)}\""), below);
        }
        Sample(name + "_sum", labels, point.GetHistogramSum());
        Sample(name + "_count", labels, point.GetHistogramCount());
    }

    void Sample(string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    static double Value(MetricType kind, in MetricPoint point) => kind switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        _ => point.GetGaugeLastValueDouble(),
    };

    static string Labels(ReadOnlyTagCollection tags)
    {
        var labels = new StringBuilder();
        foreach (var (key, value) in tags)
        {
            if (labels.Length > 0) labels.Append(',');
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels.Append(PrometheusName.OfLabel(key)).Append("=\"").Append(Escape(text, quotes: true)).Append('"');
        }
        return labels.ToString();
    }

    static string Join(string labels, string last) => labels.Length == 0 ? last : labels + "," + last;

    static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    static string Escape(string text, bool quotes)
    {
        var escaped = text.Replace(@"\", @"\\").Replace("\n", @"\n");
        return quotes ? escaped.Replace("\"", "\\\"") : escaped;
    }
}
