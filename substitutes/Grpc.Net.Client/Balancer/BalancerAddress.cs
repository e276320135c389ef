using System.Net;

namespace Grpc.Net.Client.Balancer;

/// <summary>An address of a server. Immutable.</summary>
public sealed class BalancerAddress
{
    /// <summary>The address.</summary>
    public BalancerAddress(DnsEndPoint endPoint)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        EndPoint = endPoint;
    }

    /// <summary>The address with host name or IP address and port.</summary>
    public BalancerAddress(string host, int port) : this(new DnsEndPoint(host, port)) { }

    /// <summary>Host and port.</summary>
    public DnsEndPoint EndPoint { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{EndPoint.Host}:{EndPoint.Port}";
}
