using Microsoft.Extensions.Logging;

namespace Grpc.Net.Client.Balancer;

/// <summary>Makes the resolvers of addresses with one scheme. Found among the services of a channel's options.</summary>
public abstract class ResolverFactory
{
    /// <summary>For factories.</summary>
    protected ResolverFactory() { }

    /// <summary>The scheme, such as <c>dns</c>.</summary>
    public abstract string Name { get; }

    /// <summary>A resolver of the address in the options.</summary>
    public abstract Resolver Create(ResolverOptions options);
}

/// <summary>What a resolver is made for. Immutable.</summary>
public sealed class ResolverOptions
{
    internal ResolverOptions(Uri address, int defaultPort, ILoggerFactory loggerFactory, GrpcChannelOptions channelOptions)
    {
        Address = address;
        DefaultPort = defaultPort;
        LoggerFactory = loggerFactory;
        ChannelOptions = channelOptions;
    }

    /// <summary>The address of the channel.</summary>
    public Uri Address { get; }

    /// <summary>The port of addresses that name none: 443 with TLS, else 80.</summary>
    public int DefaultPort { get; }

    /// <summary>Whether a service configuration would be left aside.</summary>
    public bool DisableServiceConfig => ChannelOptions.DisableResolverServiceConfig;

    /// <summary>Where to log.</summary>
    public ILoggerFactory LoggerFactory { get; }

    /// <summary>The options of the channel.</summary>
    public GrpcChannelOptions ChannelOptions { get; }
}
