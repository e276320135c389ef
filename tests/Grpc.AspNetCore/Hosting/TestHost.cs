using System.Net;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Khabar.Interop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Tests.Hosting;

/// <summary>The interop service on a loopback port that the system chose, over HTTP/2 without TLS, and channels to it.</summary>
sealed class TestHost : IAsyncDisposable
{
    /// <summary>How long what must come may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly WebApplication app;

    TestHost(WebApplication app)
    {
        this.app = app;
        Address = new Uri(
            app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<TestHost> StartAsync(
        Action<GrpcServiceOptions>? options = null, Action<IServiceCollection>? services = null, Action<ListenOptions>? listen = null,
        int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http2;
            listen?.Invoke(endpoint);
        }));
        builder.Services.AddGrpc(all => options?.Invoke(all));
        builder.Services.AddSingleton<CallJournal>();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGrpcService<InteropService>();
        await app.StartAsync();
        return new TestHost(app);
    }

    public GrpcChannel Channel(Action<GrpcChannelOptions>? configure = null)
    {
        var options = new GrpcChannelOptions();
        configure?.Invoke(options);
        return GrpcChannel.ForAddress(Address, options);
    }

    public TestService.TestServiceClient Client(Action<GrpcChannelOptions>? configure = null) => new(Channel(configure));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
