using System.Net;
using Grpc.Net.Client;
using Khabar.Defaults.Health;
using Khabar.Defaults.Membership;
using Khabar.Defaults.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Khabar.Defaults.Tests.Hosting;

/// <summary>A host with nothing but the health and reflection services, and a channel to it.</summary>
sealed class DefaultsHost : IAsyncDisposable
{
    readonly WebApplication app;

    DefaultsHost(WebApplication app)
    {
        this.app = app;
        Channel = GrpcChannel.ForAddress(app.Urls.Single());
    }

    public GrpcChannel Channel { get; }

    public string Address => app.Urls.Single();

    public InstanceIdentity Identity => app.Services.GetRequiredService<InstanceIdentity>();

    public static async Task<DefaultsHost> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddGrpcHealth().AddGrpcReflection();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGrpcHealth();
        app.MapGrpcReflection();
        await app.StartAsync();
        return new DefaultsHost(app);
    }

    /// <summary>Begins to stop without waiting for the calls that are under way.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await app.DisposeAsync();
    }
}
