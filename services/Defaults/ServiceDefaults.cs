using Khabar.Client;
using Khabar.Defaults.Health;
using Khabar.Defaults.Reflection;
using Khabar.Defaults.Settings;
using Khabar.Defaults.Storage;
using Khabar.Defaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Khabar.Defaults;

/// <summary>What every gRPC service of the suite shares: limits, health, reflection, logging, graceful shutdown.</summary>
public static class ServiceDefaults
{
    /// <summary>Largest message a service takes or a client of ours accepts, in bytes: a page of 16 MiB with room to spare.</summary>
    public const int MaxMessageBytes = KhabarChannel.MaxMessageBytes;

    static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(25);

    /// <summary>What may stand on the command line of a service.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="port">Where it listens on the loopback interface unless told otherwise.</param>
    public static CommandArguments Arguments(string service, int port) => new(
        $"Khabar's {service} service, by gRPC",
        new ShortName("--data", "DIR", CollectionFolders.DataPathKey, "where it keeps its files; ./data"),
        new ShortName("--urls", "URL", WebHostDefaults.ServerUrlsKey, $"where it listens; http://localhost:{port}"));

    /// <summary>A builder for a service started on its own, the shared parts added.</summary>
    /// <param name="arguments">
    /// The command line: <c>--urls</c> and <c>--data</c> set where it listens and where it keeps its files; any other setting is
    /// <c>--Section:Key=value</c>.
    /// </param>
    /// <param name="service">Its name in traces, metrics and logs.</param>
    /// <param name="port">Where it listens on the loopback interface unless told otherwise.</param>
    public static WebApplicationBuilder CreateService(string[] arguments, string service, int port)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Configuration.AddCommandLine(arguments, Arguments(service, port).Keys);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null) builder.WebHost.UseUrls($"http://localhost:{port}");
        builder.Services.AddFarewell();
        return builder.AddTelemetry(service).AddServiceDefaults();
    }

    /// <summary>Lets the process, once it was asked to end, go on answering until others have noticed.</summary>
    public static IServiceCollection AddFarewell(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSettings<ShutdownOptions>(ShutdownOptions.Section);
        return services.AddHostedService<Farewell>();
    }

    /// <summary>Adds the shared parts to a host's builder.</summary>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.Services.AddSettings<StorageOptions>(StorageOptions.Section);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // gRPC without TLS needs HTTP/2 on a port of its own: there is nothing to negotiate the protocol with.
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaxMessageBytes;
            grpc.MaxSendMessageSize = MaxMessageBytes;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = DrainTime);
        builder.Services.AddGrpcHealth();
        builder.Services.AddGrpcReflection();
        return builder;
    }

    /// <summary>Maps the shared services.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        app.UseRequestSpans();
        app.MapGrpcHealth();
        app.MapGrpcReflection();
        return app;
    }
}
