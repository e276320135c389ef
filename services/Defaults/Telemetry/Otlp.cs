namespace Khabar.Defaults.Telemetry;

/// <summary>The OpenTelemetry protocol, to which metrics, traces and logs are exported where its own environment variables say so.</summary>
internal static class Otlp
{
    /// <summary>True if there is somebody to export to.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };
}
