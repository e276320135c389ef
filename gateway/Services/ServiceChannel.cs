using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Khabar.Defaults;
using Khabar.Defaults.Connections;

namespace Khabar.Gateway.Services;

/// <summary>Makes channels to services that may run as many: calls go round, and one that finds its instance gone is tried again on another.</summary>
static class ServiceChannel
{
    static readonly TimeSpan LookUpEvery = TimeSpan.FromSeconds(5);

    /// <summary>A channel to the instances of a service.</summary>
    /// <param name="addresses">One address or more: <c>http://host:port</c> is one instance, <c>dns:///host:port</c> one for every address that the name has.</param>
    public static GrpcChannel Open(IReadOnlyList<string> addresses)
    {
        bool secure = addresses[0].StartsWith("https", StringComparison.OrdinalIgnoreCase);
        var instances = addresses.Count == 1 ? [] : addresses.Select(address => new Uri(address)).Select(uri => new BalancerAddress(uri.Host, uri.Port)).ToArray();
        var resolvers = new ServiceCollection()
            .AddSingleton<ResolverFactory>(new DnsResolverFactory(LookUpEvery))
            .AddSingleton<ResolverFactory>(new StaticResolverFactory(_ => instances));
        return GrpcChannel.ForAddress(addresses.Count == 1 ? addresses[0] : "static:///service", new GrpcChannelOptions
        {
            // Resolved names have no scheme that would say it.
            Credentials = secure ? ChannelCredentials.SecureSsl : ChannelCredentials.Insecure,
            HttpHandler = ServiceHandler.Create(),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = ServiceDefaults.MaxMessageBytes,
            MaxSendMessageSize = ServiceDefaults.MaxMessageBytes,
            ServiceProvider = resolvers.BuildServiceProvider(),
            ServiceConfig = new ServiceConfig { LoadBalancingConfigs = { new RoundRobinConfig() }, MethodConfigs = { Retried } },
        });
    }

    /// <summary>Every call may be repeated: storing an article again under its id changes nothing.</summary>
    static MethodConfig Retried => new()
    {
        Names = { MethodName.Default },
        RetryPolicy = new RetryPolicy
        {
            MaxAttempts = 5,
            InitialBackoff = TimeSpan.FromMilliseconds(100),
            MaxBackoff = TimeSpan.FromSeconds(2),
            BackoffMultiplier = 2,
            RetryableStatusCodes = { StatusCode.Unavailable },
        },
    };
}
