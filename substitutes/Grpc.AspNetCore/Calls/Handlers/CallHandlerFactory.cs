using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Makes the handlers of a service's methods: activation of the service inside, interceptors around it.</summary>
sealed class CallHandlerFactory<TService>(
    IGrpcServiceActivator<TService> activator, IServiceProvider services, ServiceCallOptions options, ILogger<TService> logger)
    where TService : class
{
    readonly ServerInterceptors interceptors = new(options.Interceptors, services);

    public RequestDelegate Unary<TRequest, TResponse>(
        Method<TRequest, TResponse> method, UnaryServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class
    {
        return new UnaryCallHandler<TRequest, TResponse>(
            method, options, logger, interceptors.Around<TRequest, TResponse>(Serve)).HandleAsync;

        async Task<TResponse> Serve(TRequest request, ServerCallContext context)
        {
            var service = Activate(context);
            try
            {
                return await invoker(service.Instance, request, context);
            }
            finally
            {
                await activator.ReleaseAsync(service);
            }
        }
    }

    public RequestDelegate ClientStreaming<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ClientStreamingServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class
    {
        return new ClientStreamingCallHandler<TRequest, TResponse>(
            method, options, logger, interceptors.Around<TRequest, TResponse>(Serve)).HandleAsync;

        async Task<TResponse> Serve(IAsyncStreamReader<TRequest> requests, ServerCallContext context)
        {
            var service = Activate(context);
            try
            {
                return await invoker(service.Instance, requests, context);
            }
            finally
            {
                await activator.ReleaseAsync(service);
            }
        }
    }

    public RequestDelegate ServerStreaming<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ServerStreamingServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class
    {
        return new ServerStreamingCallHandler<TRequest, TResponse>(
            method, options, logger, interceptors.Around<TRequest, TResponse>(Serve)).HandleAsync;

        async Task Serve(TRequest request, IServerStreamWriter<TResponse> responses, ServerCallContext context)
        {
            var service = Activate(context);
            try
            {
                await invoker(service.Instance, request, responses, context);
            }
            finally
            {
                await activator.ReleaseAsync(service);
            }
        }
    }

    public RequestDelegate DuplexStreaming<TRequest, TResponse>(
        Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class
    {
        return new DuplexStreamingCallHandler<TRequest, TResponse>(
            method, options, logger, interceptors.Around<TRequest, TResponse>(Serve)).HandleAsync;

        async Task Serve(IAsyncStreamReader<TRequest> requests, IServerStreamWriter<TResponse> responses, ServerCallContext context)
        {
            var service = Activate(context);
            try
            {
                await invoker(service.Instance, requests, responses, context);
            }
            finally
            {
                await activator.ReleaseAsync(service);
            }
        }
    }

    GrpcActivatorHandle<TService> Activate(ServerCallContext context) =>
        activator.Create(context.GetHttpContext().RequestServices);
}
