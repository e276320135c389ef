using Grpc.AspNetCore.ClientFactory;
using Grpc.AspNetCore.Server.ClientFactory;
using Grpc.Net.ClientFactory;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets the calls of a client take over deadline and cancellation of the call that is being served.</summary>
public static class GrpcServerHttpClientBuilderExtensions
{
    /// <summary>The client's calls end with the call that they are made for, at its deadline at the latest.</summary>
    public static IHttpClientBuilder EnableCallContextPropagation(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHttpContextAccessor();
        return builder.AddInterceptor(InterceptorScope.Channel, services => new ContextPropagationInterceptor(
            services.GetRequiredService<IHttpContextAccessor>(),
            services.GetRequiredService<IOptionsMonitor<GrpcContextPropagationOptions>>().Get(builder.Name)));
    }

    /// <summary>The client's calls end with the call that they are made for, at its deadline at the latest; with options.</summary>
    public static IHttpClientBuilder EnableCallContextPropagation(
        this IHttpClientBuilder builder, Action<GrpcContextPropagationOptions> configureOptions)
    {
        ArgumentNullException.ThrowIfNull(configureOptions);
        builder.EnableCallContextPropagation().Services.Configure(builder.Name, configureOptions);
        return builder;
    }
}
