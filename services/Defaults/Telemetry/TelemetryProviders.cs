using System.Diagnostics;
using Khabar.Defaults.Telemetry.Prometheus;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Khabar.Defaults.Telemetry;

/// <summary>Listens to the process's meters and spans for as long as its host runs. Spans are recorded only if they are exported.</summary>
internal sealed class TelemetryProviders(string service, PrometheusExporter prometheus, bool otlp) : IHostedService, IDisposable
{
    static readonly string[] Meters =
        ["Khabar.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];
    static readonly string[] Sources = ["Khabar.*", "Microsoft.AspNetCore", "System.Net.Http"];

    readonly List<IDisposable> listening = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening.Add(Metrics());
        listening.Add(otlp ? Traces() : TraceIds());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what has not been sent yet.</summary>
    public void Dispose()
    {
        foreach (var listening in this.listening) listening.Dispose();
        this.listening.Clear();
    }

    MeterProvider Metrics()
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(Name).AddMeter(Meters).AddReader(new BaseExportingMetricReader(prometheus));
        if (otlp) builder.AddOtlpExporter();
        return builder.Build();
    }

    TracerProvider Traces() =>
        Sdk.CreateTracerProviderBuilder().ConfigureResource(Name).AddSource(Sources)
            .SetSampler(new ParentBasedSampler(new WorkSampler())).AddOtlpExporter().Build();

    /// <summary>Lets requests have trace ids, for the log lines and for the services called, at next to no cost.</summary>
    static ActivityListener TraceIds()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Microsoft.AspNetCore" or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    void Name(ResourceBuilder resource) =>
        resource.AddService(Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") is { Length: > 0 } name ? name : service, serviceNamespace: "khabar");
}
