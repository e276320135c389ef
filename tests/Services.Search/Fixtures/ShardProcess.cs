using Grpc.Net.Client;
using Khabar.Defaults;
using Khabar.Services.Search.Shards;
using Khabar.Shards.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Khabar.Services.Search.Tests.Fixtures;

/// <summary>Shards behind a gRPC server, as another process has them.</summary>
sealed class ShardProcess : IAsyncDisposable
{
    readonly WebApplication app;
    readonly GrpcChannel channel;

    ShardProcess(WebApplication app)
    {
        this.app = app;
        channel = GrpcChannel.ForAddress(app.Urls.Single());
        Host = new RemoteShardHost(app.Urls.Single(), new ShardService.ShardServiceClient(channel), TimeSpan.FromSeconds(30));
    }

    public IShardHost Host { get; }

    public static async Task<ShardProcess> StartAsync(ICollectionShards shards)
    {
        var builder = ServiceDefaults.CreateService(["--urls", "http://127.0.0.1:0"], "search", port: 0);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TestSearch.Host(shards));
        var app = builder.Build();
        app.MapGrpcService<ShardGrpcService>();
        await app.StartAsync();
        return new ShardProcess(app);
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await app.DisposeAsync();
    }
}
