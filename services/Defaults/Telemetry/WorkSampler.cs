using OpenTelemetry.Trace;

namespace Khabar.Defaults.Telemetry;

/// <summary>Traces requests for work, not those that only watch the process: health, metrics and the page's files say nothing about an article's way.</summary>
internal sealed class WorkSampler : Sampler
{
    static readonly string[] Watching = ["/healthz", TelemetryHosting.MetricsPath, "/grpc.health.", "/grpc.reflection."];

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters)
    {
        foreach (var tag in samplingParameters.Tags ?? [])
        {
            if (tag is { Key: "url.path", Value: string path } && Array.Exists(Watching, start => path.StartsWith(start, StringComparison.Ordinal)))
                return new(SamplingDecision.Drop);
        }
        return new(SamplingDecision.RecordAndSample);
    }
}
