using Grpc.AspNetCore.Server.Calls;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Grpc.AspNetCore.Server.Model;

/// <summary>Finds the methods of a service class.</summary>
public interface IServiceMethodProvider<TService> where TService : class
{
    /// <summary>Adds the methods that the provider knows of.</summary>
    void OnServiceMethodDiscovery(ServiceMethodProviderContext<TService> context);
}

/// <summary>Collects the methods of a service class with what invokes them.</summary>
public class ServiceMethodProviderContext<TService> where TService : class
{
    readonly CallHandlerFactory<TService> handlers;

    internal ServiceMethodProviderContext(CallHandlerFactory<TService> handlers, object? argument) =>
        (this.handlers, Argument) = (handlers, argument);

    internal List<ServiceMethod> Methods { get; } = [];

    /// <summary>What the service was mapped with, or null.</summary>
    public object? Argument { get; }

    /// <summary>Adds a unary method.</summary>
    public void AddUnaryMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, IList<object> metadata, UnaryServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class => Add(method, metadata, handlers.Unary(method, invoker));

    /// <summary>Adds a server streaming method.</summary>
    public void AddServerStreamingMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, IList<object> metadata, ServerStreamingServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class => Add(method, metadata, handlers.ServerStreaming(method, invoker));

    /// <summary>Adds a client streaming method.</summary>
    public void AddClientStreamingMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, IList<object> metadata, ClientStreamingServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class => Add(method, metadata, handlers.ClientStreaming(method, invoker));

    /// <summary>Adds a duplex streaming method.</summary>
    public void AddDuplexStreamingMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, IList<object> metadata, DuplexStreamingServerMethod<TService, TRequest, TResponse> invoker)
        where TRequest : class where TResponse : class => Add(method, metadata, handlers.DuplexStreaming(method, invoker));

    /// <summary>Adds a method that handles its HTTP requests itself.</summary>
    public void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, RoutePattern pattern, IList<object> metadata, RequestDelegate invoker)
        where TRequest : class where TResponse : class => Methods.Add(new ServiceMethod(method, pattern, metadata, invoker));

    void Add(IMethod method, IList<object> metadata, RequestDelegate handler) =>
        Methods.Add(new ServiceMethod(method, RoutePatternFactory.Parse(method.FullName), metadata, handler));
}

/// <summary>A method that is ready to be mapped.</summary>
sealed record ServiceMethod(IMethod Method, RoutePattern Pattern, IList<object> Metadata, RequestDelegate Handler);
