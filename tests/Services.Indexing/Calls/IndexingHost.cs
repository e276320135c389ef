using Grpc.Net.Client;
using Khabar.Defaults;
using Khabar.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Khabar.Services.Indexing.Tests.Calls;

/// <summary>The indexing service in this process, on a port of the system's choice.</summary>
sealed class IndexingHost : IAsyncDisposable
{
    readonly WebApplication host;
    readonly GrpcChannel channel;

    IndexingHost(WebApplication host)
    {
        this.host = host;
        channel = GrpcChannel.ForAddress(host.Urls.Single());
        Indexing = new(channel);
        Analysis = new(channel);
        Publication = new(channel);
    }

    public IndexingService.IndexingServiceClient Indexing { get; }

    public AnalysisService.AnalysisServiceClient Analysis { get; }

    public PublicationService.PublicationServiceClient Publication { get; }

    public static Task<IndexingHost> StartAsync(string dataPath, params (string Key, string Value)[] settings) => StartAsync(dataPath, null, settings);

    public static async Task<IndexingHost> StartAsync(string dataPath, ILoggerProvider? logs, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        var url = settings.FirstOrDefault(setting => setting.Key == "urls").Value ?? "http://127.0.0.1:0";
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddRouting();
        builder.Configuration["Storage:DataPath"] = dataPath;
        builder.Configuration["Indexing:CommitInterval"] = "00:00:00.050";
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        if (logs is not null) builder.Logging.AddProvider(logs);
        builder.AddIndexing();
        var host = builder.Build();
        host.UseRouting();
        host.MapServiceDefaults();
        host.MapIndexing();
        try
        {
            await host.StartAsync();
            return new(host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>The status once every shard's last commit holds its whole log.</summary>
    public Task<GetStatusResponse> CaughtUpAsync(string collection = "") => Poll.UntilAsync(
        async () => await Indexing.GetStatusAsync(new() { Collection = collection }), status => status.Shards.All(shard => shard.Committed == shard.LogEnd),
        TimeSpan.FromMinutes(1), status => $"the index did not catch up: {status}");

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await host.StopAsync();
        await host.DisposeAsync();
    }
}
