using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using Khabar.Defaults;
using Khabar.Services.Embedded;

namespace Khabar.Gateway.Services;

/// <summary>Connects the gateway to its services: to those that are named, or to the suite run in this process.</summary>
static class ServiceConnection
{
    /// <summary>Adds the clients.</summary>
    public static void AddServiceClients(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ServiceClients>();

    /// <summary>Connects the clients, starting the embedded suite if no service is named; the suite stops with the gateway.</summary>
    public static async Task ConnectServicesAsync(this WebApplication app)
    {
        var clients = app.Services.GetRequiredService<ServiceClients>();
        var addresses = (app.Configuration.GetSection(ServiceAddresses.Section).Get<ServiceAddresses>() ?? new()).Validated();
        if (addresses.Embedded)
        {
            var suite = await EmbeddedSuite.StartAsync(new EmbeddedOptions
            {
                Settings = app.Configuration,
                DataPath = Path.GetFullPath(app.Configuration["Storage:DataPath"] ?? "data"),
                GrpcAddress = addresses.EmbeddedGrpc is { } grpc ? new Uri(grpc) : null,
            }, CancellationToken.None);
            if (suite.GrpcAddress is { } listening) Console.WriteLine($"gRPC: {listening}");
            clients.ConnectEmbedded(suite.Channel);
            // The gateway has answered its last request by then, so nothing acknowledged is in flight.
            app.Lifetime.ApplicationStopped.Register(() => suite.DisposeAsync().AsTask().GetAwaiter().GetResult());
        }
        else
        {
            clients.Connect(Channel(addresses.Extraction!), Channel(addresses.Indexing!), Channel(addresses.Search!));
        }
    }

    static GrpcChannel Channel(string address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        // dns:/// names resolve to several instances; the published client wants the credentials spelt out for them.
        Credentials = address.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ChannelCredentials.SecureSsl : ChannelCredentials.Insecure,
        MaxReceiveMessageSize = ServiceDefaults.MaxMessageBytes,
        MaxSendMessageSize = ServiceDefaults.MaxMessageBytes,
        ServiceConfig = new ServiceConfig
        {
            LoadBalancingConfigs = { new RoundRobinConfig() },
            MethodConfigs =
            {
                new MethodConfig
                {
                    Names = { MethodName.Default },
                    RetryPolicy = new RetryPolicy
                    {
                        MaxAttempts = 4,
                        InitialBackoff = TimeSpan.FromMilliseconds(100),
                        MaxBackoff = TimeSpan.FromSeconds(2),
                        BackoffMultiplier = 2,
                        RetryableStatusCodes = { StatusCode.Unavailable },
                    },
                },
            },
        },
    });
}
