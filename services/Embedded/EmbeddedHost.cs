using System.Net;
using Khabar.Defaults;
using Khabar.Defaults.Storage;
using Khabar.Defaults.Telemetry;
using Khabar.Services.Extraction;
using Khabar.Services.Indexing;
using Khabar.Services.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Khabar.Services.Embedded;

/// <summary>Builds the web host that the suite runs in: nothing of it comes from the surrounding program but what it is given.</summary>
static class EmbeddedHost
{
    static readonly string[] Sections = [ExtractionOptions.Section, IndexingOptions.Section, SearchOptions.Section, TelemetryOptions.Section, "Logging"];

    /// <summary>The host, not started yet.</summary>
    public static WebApplication Build(EmbeddedOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(EmbeddedHost).Assembly.GetName().Name });
        builder.Configuration.AddInMemoryCollection(Settings(options));
        if (options.GrpcAddress is { } address) builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenAt(address));
        else builder.Services.AddSingleton<IServer, NoServer>();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConfiguration(builder.Configuration.GetSection("Logging"));
        // What the surrounding program prints is its own; the suite's log goes beside it.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddServiceDefaults();
        builder.AddExtraction();
        builder.AddIndexing();
        builder.AddSearch();

        var host = builder.Build();
        host.UseRouting();
        host.MapServiceDefaults();
        host.MapExtraction();
        host.MapIndexing();
        host.MapSearch();
        return host;
    }

    static void ListenAt(this KestrelServerOptions kestrel, Uri address)
    {
        if (address.Host == "localhost") kestrel.ListenLocalhost(address.Port, listen => listen.Protocols = HttpProtocols.Http2);
        else kestrel.Listen(IPAddress.Parse(address.IdnHost), address.Port, listen => listen.Protocols = HttpProtocols.Http2);
    }

    static IEnumerable<KeyValuePair<string, string?>> Settings(EmbeddedOptions options) =>
        Sections.SelectMany(section => options.Settings?.GetSection(section).AsEnumerable() ?? [])
            .Append(new(CollectionFolders.DataPathKey, options.DataPath));

    /// <summary>Leaves signals to the surrounding program, which stops the suite when it has done with it.</summary>
    sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
