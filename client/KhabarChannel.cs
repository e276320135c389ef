using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace Khabar.Client;

/// <summary>Channels as the suite's services expect them.</summary>
public static class KhabarChannel
{
    /// <summary>Largest message taken or sent, in bytes: a page of 16 MiB with room to spare.</summary>
    public const int MaxMessageBytes = 36 * 1024 * 1024;

    /// <summary>
    /// A channel that spreads calls over the addresses of a name and makes a call again while the service is UNAVAILABLE. Every
    /// unary call of the suite may be made again: storing an article twice stores it once.
    /// </summary>
    /// <param name="address"><c>http://host:port</c>, <c>https://host:port</c> or <c>dns:///host:port</c>.</param>
    /// <param name="attempts">How often a call is made at most, 1 to 5.</param>
    /// <exception cref="ArgumentException">The address is none, or the attempts are out of range.</exception>
    public static GrpcChannel Create(string address, int attempts = 4)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "dns"))
            throw new ArgumentException($"must be an address such as http://localhost:8081 or dns:///search:8083; it is “{address}”", nameof(address));
        if (attempts is < 1 or > 5) throw new ArgumentOutOfRangeException(nameof(attempts), attempts, "must be 1 to 5");
        var config = new ServiceConfig { LoadBalancingConfigs = { new RoundRobinConfig() } };
        if (attempts > 1) config.MethodConfigs.Add(Retrying(attempts));
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            // A dns:/// address does not say whether TLS is spoken, so the credentials are spelt out.
            Credentials = uri.Scheme == "https" ? ChannelCredentials.SecureSsl : ChannelCredentials.Insecure,
            MaxReceiveMessageSize = MaxMessageBytes,
            MaxSendMessageSize = MaxMessageBytes,
            ServiceConfig = config,
        });
    }

    static MethodConfig Retrying(int attempts) => new()
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
