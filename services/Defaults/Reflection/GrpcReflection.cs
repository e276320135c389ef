using Khabar.Defaults.Mapping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Khabar.Defaults.Reflection;

/// <summary>gRPC's reflection service (grpc.reflection.v1 and v1alpha) over the descriptors of the host's services.</summary>
public static class GrpcReflection
{
    /// <summary>Adds what the reflection service needs.</summary>
    public static IServiceCollection AddGrpcReflection(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<MappedServices>();
        services.TryAddSingleton<DescriptorCatalog>();
        services.TryAddSingleton<ReflectionAnswers>();
        return services;
    }

    /// <summary>Maps the reflection service under both of its names.</summary>
    public static IEndpointConventionBuilder MapGrpcReflection(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGrpcService<ReflectionV1AlphaService>();
        return endpoints.MapGrpcService<ReflectionV1Service>();
    }
}
