using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps services to endpoints.</summary>
public static class GrpcEndpointRouteBuilderExtensions
{
    /// <summary>Maps each method of a service to the path of its name.</summary>
    /// <exception cref="InvalidOperationException"><c>AddGrpc</c> was not called, or the class serves no contract.</exception>
    public static GrpcServiceEndpointConventionBuilder MapGrpcService<TService>(this IEndpointRouteBuilder builder) where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.ServiceProvider.GetService<UnknownMethods>() is null)
            throw new InvalidOperationException("The services of gRPC are missing: call services.AddGrpc() first.");
        return new GrpcServiceEndpointConventionBuilder(ServiceMapper<TService>.Map(builder));
    }
}
