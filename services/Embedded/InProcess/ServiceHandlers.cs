using System.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Khabar.Services.Embedded.InProcess;

/// <summary>The handlers of the gRPC services that a host has mapped, by method. Thread-safe once bound.</summary>
sealed class ServiceHandlers : ServiceBinderBase
{
    readonly Dictionary<string, Delegate> handlers = new(StringComparer.Ordinal);

    ServiceHandlers() { }

    /// <summary>Makes each mapped service once and binds its methods: the suite's services keep nothing of a call.</summary>
    public static ServiceHandlers Of(IEndpointRouteBuilder host)
    {
        var handlers = new ServiceHandlers();
        var mapped = host.DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType);
        foreach (var type in mapped.OfType<Type>().Distinct()) handlers.Bind(type, ActivatorUtilities.CreateInstance(host.ServiceProvider, type));
        return handlers;
    }

    /// <summary>The handler of a method, which has its shape.</summary>
    /// <exception cref="RpcException">UNIMPLEMENTED: no service of the host has the method.</exception>
    public T Of<T>(IMethod method) where T : Delegate => handlers.TryGetValue(method.FullName, out var handler)
        ? (T)handler
        : throw new RpcException(new Status(StatusCode.Unimplemented, $"No service has the method {method.FullName}."));

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
        Add(method, handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
        Add(method, handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
        Add(method, handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
        Add(method, handler);

    /// <summary>Calls the bind method that the service's generated base class names.</summary>
    void Bind(Type type, object service)
    {
        var bound = type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)
            ?? throw new InvalidOperationException($"{type} does not derive from a generated service.");
        var bind = bound.BindType.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == bound.BindMethodName && method.GetParameters() is [var binder, _] && binder.ParameterType == typeof(ServiceBinderBase));
        bind.Invoke(null, [this, service]);
    }

    void Add(IMethod method, Delegate? handler) =>
        handlers.Add(method.FullName, handler ?? throw new InvalidOperationException($"{method.FullName} was bound without a service."));
}
