using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Grpc.Net.Client.Balancer;

/// <summary>What a resolver found: addresses, perhaps with a service configuration, or why it found none. Immutable.</summary>
public sealed class ResolverResult
{
    ResolverResult(Status status, IReadOnlyList<BalancerAddress>? addresses, ServiceConfig? serviceConfig, Status? serviceConfigStatus)
    {
        Status = status;
        Addresses = addresses;
        ServiceConfig = serviceConfig;
        ServiceConfigStatus = serviceConfigStatus;
    }

    /// <summary>OK if there are addresses.</summary>
    public Status Status { get; }

    /// <summary>The addresses; null after a failure.</summary>
    public IReadOnlyList<BalancerAddress>? Addresses { get; }

    /// <summary>The service configuration, or null.</summary>
    public ServiceConfig? ServiceConfig { get; }

    /// <summary>Whether the service configuration could be read; null if there is none.</summary>
    public Status? ServiceConfigStatus { get; }

    /// <summary>No addresses were found.</summary>
    /// <exception cref="ArgumentException">The status is OK.</exception>
    public static ResolverResult ForFailure(Status status) => status.StatusCode == StatusCode.OK
        ? throw new ArgumentException("A failure needs a status other than OK.", nameof(status))
        : new ResolverResult(status, null, null, null);

    /// <summary>Addresses were found.</summary>
    public static ResolverResult ForResult(IReadOnlyList<BalancerAddress> addresses) => ForResult(addresses, null, null);

    /// <summary>Addresses were found, and a service configuration or why it could not be read.</summary>
    public static ResolverResult ForResult(
        IReadOnlyList<BalancerAddress> addresses, ServiceConfig? serviceConfig, Status? serviceConfigStatus)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return new ResolverResult(Status.DefaultSuccess, addresses, serviceConfig, serviceConfigStatus);
    }
}
