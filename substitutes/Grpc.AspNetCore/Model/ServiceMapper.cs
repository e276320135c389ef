using Grpc.AspNetCore.Server.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.Server.Model;

/// <summary>Turns the methods of a service class into endpoints.</summary>
static class ServiceMapper<TService> where TService : class
{
    public static IReadOnlyList<IEndpointConventionBuilder> Map(IEndpointRouteBuilder routes, object? argument = null)
    {
        var services = routes.ServiceProvider;
        var all = services.GetRequiredService<IOptions<GrpcServiceOptions>>().Value;
        var own = services.GetRequiredService<IOptions<GrpcServiceOptions<TService>>>().Value;
        var handlers = new CallHandlerFactory<TService>(
            services.GetRequiredService<IGrpcServiceActivator<TService>>(), services, ServiceCallOptions.For(all, own),
            services.GetRequiredService<ILogger<TService>>());
        var context = new ServiceMethodProviderContext<TService>(handlers, argument);
        foreach (var provider in services.GetServices<IServiceMethodProvider<TService>>()) provider.OnServiceMethodDiscovery(context);
        if (context.Methods.Count == 0)
            throw new InvalidOperationException($"{typeof(TService)} serves no contract: no method to map was found.");
        var endpoints = context.Methods.ConvertAll(method => Map(routes, method));
        if (!(own.IgnoreUnknownServices ?? all.IgnoreUnknownServices ?? false))
            services.GetRequiredService<UnknownMethods>().Map(routes, context.Methods);
        return endpoints;
    }

    static IEndpointConventionBuilder Map(IEndpointRouteBuilder routes, ServiceMethod method)
    {
        var endpoint = routes.Map(method.Pattern, method.Handler);
        endpoint.Add(builder =>
        {
            builder.DisplayName = $"gRPC - {method.Method.FullName}";
            builder.Metadata.Add(new HttpMethodMetadata(["POST"], acceptCorsPreflight: true));
            builder.Metadata.Add(new GrpcMethodMetadata(typeof(TService), method.Method));
            foreach (var item in method.Metadata) builder.Metadata.Add(item);
        });
        return endpoint;
    }
}
