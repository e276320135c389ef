using System.ComponentModel.DataAnnotations;

namespace Khabar.Defaults.Telemetry;

/// <summary>
/// What a process tells about itself. OTLP is set up by OpenTelemetry's own environment variables, of which
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> turns it on.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// Where <c>/metrics</c> is served over HTTP/1.1, such as <c>http://127.0.0.1:9464</c>. Empty: at the gateway's own address; services, whose
    /// address speaks HTTP/2 only, then serve none.
    /// </summary>
    public string MetricsUrl { get; set; } = "";

    /// <summary>How log lines are written; those in JSON carry trace and span ids.</summary>
    [AllowedValues("text", "json")]
    public string LogFormat { get; set; } = "text";
}
