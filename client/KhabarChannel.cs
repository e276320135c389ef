using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Khabar.Client;

/// <summary>Makes channels to services that may run as many: calls go round, and one that finds its instance gone is tried again on another.</summary>
public static class KhabarChannel
{
    /// <summary>Largest message taken or sent, in bytes: a page of 16 MiB with room to spare.</summary>
    public const int MaxMessageBytes = 36 * 1024 * 1024;

    /// <summary>The most attempts at a call, which is gRPC's own bound.</summary>
    public const int MostAttempts = 5;

    static readonly TimeSpan LookUpEvery = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A channel to the instances of a service. A call is made again while its instance is UNAVAILABLE; every call of the suite may be:
    /// storing an article twice stores it once.
    /// </summary>
    /// <param name="addresses">As <see cref="AddressList"/> says.</param>
    /// <param name="attempts">How often a call is made at most, 1 to 5.</param>
    /// <exception cref="ArgumentException">The addresses are none, or the attempts are out of range.</exception>
    public static GrpcChannel Create(string addresses, int attempts = MostAttempts)
    {
        CheckAddresses(addresses, nameof(addresses));
        CheckAttempts(attempts, nameof(attempts));
        var single = AddressList.Split(addresses);
        var config = new ServiceConfig { LoadBalancingConfigs = { new RoundRobinConfig() } };
        if (attempts > 1) config.MethodConfigs.Add(Retried(attempts));
        return GrpcChannel.ForAddress(single.Count == 1 ? single[0] : "static:///service", new GrpcChannelOptions
        {
            // Resolved names have no scheme that would say it.
            Credentials = single[0].StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ChannelCredentials.SecureSsl : ChannelCredentials.Insecure,
            HttpHandler = ServiceHandler.Create(),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MaxMessageBytes,
            MaxSendMessageSize = MaxMessageBytes,
            ServiceProvider = Resolvers(single),
            ServiceConfig = config,
        });
    }

    internal static void CheckAddresses(string addresses, string name)
    {
        if (!AddressList.IsValid(addresses))
            throw new ArgumentException($"must be http://host:port, several of them divided by commas, or dns:///host:port; it is “{addresses}”", name);
    }

    internal static void CheckAttempts(int attempts, string name)
    {
        if (attempts is < 1 or > MostAttempts) throw new ArgumentOutOfRangeException(name, attempts, $"must be 1 to {MostAttempts}");
    }

    static ServiceProvider Resolvers(IReadOnlyList<string> addresses)
    {
        var instances = addresses.Count == 1 ? [] : addresses.Select(address => new Uri(address)).Select(uri => new BalancerAddress(uri.Host, uri.Port)).ToArray();
        return new ServiceCollection()
            .AddSingleton<ResolverFactory>(new DnsResolverFactory(LookUpEvery))
            .AddSingleton<ResolverFactory>(new StaticResolverFactory(_ => instances))
            .BuildServiceProvider();
    }

    static MethodConfig Retried(int attempts) => new()
    {
        Names = { MethodName.Default },
        RetryPolicy = new RetryPolicy
        {
            MaxAttempts = attempts,
            InitialBackoff = TimeSpan.FromMilliseconds(100),
            MaxBackoff = TimeSpan.FromSeconds(2),
            BackoffMultiplier = 2,
            RetryableStatusCodes = { StatusCode.Unavailable },
        },
    };
}
