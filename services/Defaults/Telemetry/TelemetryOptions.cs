using System.ComponentModel.DataAnnotations;

namespace Khabar.Defaults.Telemetry;

/// <summary>
/// Settings of what a process tells about itself, section "Telemetry". Export over OTLP is set by OpenTelemetry's own environment
/// variables, of which <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> turns it on.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// Where <c>/metrics</c> is served over HTTP/1.1, such as <c>http://127.0.0.1:9464</c>. Empty, the default: at the gateway's own
    /// address; services, whose address speaks HTTP/2 only, serve none.
    /// </summary>
    public string MetricsUrl { get; set; } = "";

    /// <summary>How log lines are written to standard output: <c>text</c>, the default, or <c>json</c>, with trace and span ids.</summary>
    [RegularExpression("text|json", ErrorMessage = "Telemetry:LogFormat must be text or json.")]
    public string LogFormat { get; set; } = "text";
}
