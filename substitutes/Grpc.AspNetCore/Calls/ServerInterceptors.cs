using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Puts the interceptors of a service around its handlers, once, when the service is mapped.</summary>
sealed class ServerInterceptors
{
    readonly (InterceptorRegistration Registration, IGrpcInterceptorActivator Activator)[] innermostFirst;

    public ServerInterceptors(IReadOnlyList<InterceptorRegistration> registrations, IServiceProvider services) =>
        innermostFirst = [.. registrations.Reverse().Select(registration => (registration,
            (IGrpcInterceptorActivator)services.GetRequiredService(
                typeof(IGrpcInterceptorActivator<>).MakeGenericType(registration.Type))))];

    public UnaryServerMethod<TRequest, TResponse> Around<TRequest, TResponse>(UnaryServerMethod<TRequest, TResponse> handler)
        where TRequest : class where TResponse : class
    {
        foreach (var (registration, activator) in innermostFirst)
        {
            var next = handler;
            handler = async (request, context) =>
            {
                var interceptor = activator.Create(context.GetHttpContext().RequestServices, registration);
                try
                {
                    return await interceptor.Instance.UnaryServerHandler(request, context, next);
                }
                finally
                {
                    await activator.ReleaseAsync(interceptor);
                }
            };
        }
        return handler;
    }

    public ClientStreamingServerMethod<TRequest, TResponse> Around<TRequest, TResponse>(
        ClientStreamingServerMethod<TRequest, TResponse> handler)
        where TRequest : class where TResponse : class
    {
        foreach (var (registration, activator) in innermostFirst)
        {
            var next = handler;
            handler = async (requests, context) =>
            {
                var interceptor = activator.Create(context.GetHttpContext().RequestServices, registration);
                try
                {
                    return await interceptor.Instance.ClientStreamingServerHandler(requests, context, next);
                }
                finally
                {
                    await activator.ReleaseAsync(interceptor);
                }
            };
        }
        return handler;
    }

    public ServerStreamingServerMethod<TRequest, TResponse> Around<TRequest, TResponse>(
        ServerStreamingServerMethod<TRequest, TResponse> handler)
        where TRequest : class where TResponse : class
    {
        foreach (var (registration, activator) in innermostFirst)
        {
            var next = handler;
            handler = async (request, responses, context) =>
            {
                var interceptor = activator.Create(context.GetHttpContext().RequestServices, registration);
                try
                {
                    await interceptor.Instance.ServerStreamingServerHandler(request, responses, context, next);
                }
                finally
                {
                    await activator.ReleaseAsync(interceptor);
                }
            };
        }
        return handler;
    }

    public DuplexStreamingServerMethod<TRequest, TResponse> Around<TRequest, TResponse>(
        DuplexStreamingServerMethod<TRequest, TResponse> handler)
        where TRequest : class where TResponse : class
    {
        foreach (var (registration, activator) in innermostFirst)
        {
            var next = handler;
            handler = async (requests, responses, context) =>
            {
                var interceptor = activator.Create(context.GetHttpContext().RequestServices, registration);
                try
                {
                    await interceptor.Instance.DuplexStreamingServerHandler(requests, responses, context, next);
                }
                finally
                {
                    await activator.ReleaseAsync(interceptor);
                }
            };
        }
        return handler;
    }
}
