using Khabar.Defaults.Settings;
using Khabar.Defaults.Telemetry.Prometheus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Khabar.Defaults.Telemetry;

/// <summary>Metrics and traces of a process, told by OpenTelemetry. One process has them once, whatever it hosts.</summary>
public static class TelemetryHosting
{
    /// <summary>Where the metrics are served.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>Adds metrics and traces.</summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="service">The service's name, unless <c>OTEL_SERVICE_NAME</c> gives another.</param>
    /// <exception cref="OptionsValidationException"><c>Telemetry:MetricsUrl</c> is no URL.</exception>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        builder.Services.AddSettings<TelemetryOptions>(TelemetryOptions.Section);
        // Without it the server's spans have no tags.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
        builder.AddMetricsAddress();
        builder.Services.AddSingleton<PrometheusExporter>();
        builder.Services.AddHostedService(services => new TelemetryProviders(
            service, services.GetRequiredService<PrometheusExporter>(), Otlp.IsOn));
        return builder;
    }

    /// <summary>Maps <see cref="MetricsPath"/>: Prometheus text format 0.0.4, at <c>Telemetry:MetricsUrl</c> if that is set.</summary>
    /// <param name="app">The host.</param>
    /// <param name="atOwnAddress">True to serve it at the host's own address if no other is set.</param>
    public static WebApplication MapMetrics(this WebApplication app, bool atOwnAddress)
    {
        var address = MetricsAddress(app.Configuration);
        if (address is null && !atOwnAddress) return app;
        var route = app.MapGet(MetricsPath, (PrometheusExporter exporter) => Results.Text(exporter.Scrape(), PrometheusText.ContentType))
            .ExcludeFromDescription();
        if (address is not null) route.RequireHost($"*:{address.Port}");
        return app;
    }

    /// <summary>Listens at the metrics' address as well. Its port is the only one of a service that speaks HTTP/1.1.</summary>
    static void AddMetricsAddress(this WebApplicationBuilder builder)
    {
        if (MetricsAddress(builder.Configuration) is not { } address) return;
        var others = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);
        builder.WebHost.UseUrls([.. (others ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries), address.GetLeftPart(UriPartial.Authority)]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint =>
        {
            if (endpoint.IPEndPoint?.Port == address.Port) endpoint.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http1;
        }));
    }

    static Uri? MetricsAddress(IConfiguration configuration)
    {
        const string key = $"{TelemetryOptions.Section}:{nameof(TelemetryOptions.MetricsUrl)}";
        if (configuration[key] is not { Length: > 0 } url) return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.Port > 0
            ? address
            : throw new OptionsValidationException(TelemetryOptions.Section, typeof(TelemetryOptions), [$"{key} must be an http URL with a port; it is '{url}'."]);
    }
}
