namespace Grpc.Net.Client.Balancer;

/// <summary>
/// Resolves <c>dns:///host[:port]</c> to the host's addresses: when first needed, at an interval, and soon after connecting to
/// one of them failed; every 15 seconds at most.
/// </summary>
public sealed class DnsResolverFactory : ResolverFactory
{
    readonly TimeSpan refreshInterval;

    /// <summary>A factory whose resolvers ask again at the interval; <see cref="Timeout.InfiniteTimeSpan"/>: only after failures.</summary>
    public DnsResolverFactory(TimeSpan refreshInterval) => this.refreshInterval = refreshInterval;

    /// <inheritdoc/>
    public override string Name => "dns";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The address names a DNS server or no host.</exception>
    public override Resolver Create(ResolverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var address = options.Address;
        if (address.Host.Length > 0)
            throw new ArgumentException(
                $"'{address}' names a DNS server, which is not supported: write dns:///host:port with three slashes.");
        var host = new Uri($"dns-host://{address.AbsolutePath.TrimStart('/')}");
        if (host.Host.Length == 0) throw new ArgumentException($"'{address}' names no host: write dns:///host:port.");
        var port = host.Port < 0 ? options.DefaultPort : host.Port;
        return new DnsResolver(host.DnsSafeHost, port, refreshInterval, options.LoggerFactory);
    }
}
