using Khabar.Defaults.Mapping;
using Khabar.Defaults.Membership;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Khabar.Defaults.Health;

/// <summary>gRPC's health service (grpc.health.v1) over the host's health checks.</summary>
public static class GrpcHealth
{
    /// <summary>
    /// Adds what the health service needs. A check that is tagged with the full name of a mapped service counts for that service
    /// and for the whole server; a check without such a tag counts for every service.
    /// </summary>
    public static IServiceCollection AddGrpcHealth(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddHealthChecks();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<InstanceIdentity>();
        services.TryAddSingleton<MappedServices>();
        services.TryAddSingleton<ServingStatuses>();
        return services;
    }

    /// <summary>Maps the health service.</summary>
    public static IEndpointConventionBuilder MapGrpcHealth(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapGrpcService<HealthService>();
    }
}
