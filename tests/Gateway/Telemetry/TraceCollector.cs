using System.Collections.Concurrent;
using System.Net;
using Khabar.Gateway.Tests.Telemetry.Otlp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Khabar.Gateway.Tests.Telemetry;

/// <summary>Takes what is exported over OTLP, HTTP with protobuf bodies, and keeps the spans.</summary>
sealed class TraceCollector : IAsyncDisposable
{
    readonly WebApplication host;
    readonly ConcurrentQueue<(string Source, Span Span)> spans = new();

    TraceCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        host = builder.Build();
        host.MapPost("/{*path}", TakeAsync);
    }

    /// <summary>Where to export to.</summary>
    public string Address => host.Urls.Single();

    /// <summary>The spans so far, each with the name of its source.</summary>
    public IEnumerable<(string Source, Span Span)> Spans => spans;

    public static async Task<TraceCollector> StartAsync()
    {
        var collector = new TraceCollector();
        await collector.host.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    async Task TakeAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.Path != "/v1/traces") return;
        foreach (var scope in ExportTraceServiceRequest.Parser.ParseFrom(body.ToArray()).ResourceSpans.SelectMany(resource => resource.ScopeSpans))
        {
            foreach (var span in scope.Spans) spans.Enqueue((scope.Scope.Name, span));
        }
    }
}
