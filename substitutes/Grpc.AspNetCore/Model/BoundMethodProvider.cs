using System.Reflection;
using Grpc.Core;

namespace Grpc.AspNetCore.Server.Model;

/// <summary>Finds the methods of a class that derives from a generated base, through the base's bind method.</summary>
sealed class BoundMethodProvider<TService> : IServiceMethodProvider<TService> where TService : class
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<TService> context)
    {
        if (BindMethod() is not { } bind) return;
        // The bind method is called without a service: it then names the methods and leaves the handlers to us.
        bind.Invoke(null, [new Binder(context, bind.GetParameters()[1].ParameterType), null]);
    }

    static MethodInfo? BindMethod()
    {
        for (var type = typeof(TService); type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: false) is not { } attribute) continue;
            return attribute.BindType
                .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                .FirstOrDefault(method => method.Name == attribute.BindMethodName
                    && method.GetParameters() is [var binder, var service]
                    && binder.ParameterType == typeof(ServiceBinderBase) && service.ParameterType.IsAssignableFrom(typeof(TService)))
                ?? throw new InvalidOperationException(
                    $"{attribute.BindType} has no method {attribute.BindMethodName} that binds {typeof(TService)}.");
        }
        return null;
    }

    sealed class Binder(ServiceMethodProviderContext<TService> context, Type serviceBase) : ServiceBinderBase
    {
        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, Core.UnaryServerMethod<TRequest, TResponse>? handler) =>
            context.AddUnaryMethod(method, Metadata(method, out var handle, typeof(TRequest), typeof(ServerCallContext)),
                handle.CreateDelegate<UnaryServerMethod<TService, TRequest, TResponse>>());

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, Core.ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
            context.AddClientStreamingMethod(
                method, Metadata(method, out var handle, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext)),
                handle.CreateDelegate<ClientStreamingServerMethod<TService, TRequest, TResponse>>());

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, Core.ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
            context.AddServerStreamingMethod(
                method,
                Metadata(method, out var handle, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext)),
                handle.CreateDelegate<ServerStreamingServerMethod<TService, TRequest, TResponse>>());

        public override void AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, Core.DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
            context.AddDuplexStreamingMethod(
                method,
                Metadata(method, out var handle,
                    typeof(IAsyncStreamReader<TRequest>), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext)),
                handle.CreateDelegate<DuplexStreamingServerMethod<TService, TRequest, TResponse>>());

        /// <summary>The attributes of the class and of the method that overrides the generated one, such as [Authorize].</summary>
        List<object> Metadata(IMethod method, out MethodInfo handler, params Type[] parameters)
        {
            handler = Overriding(method.Name, parameters);
            return [.. typeof(TService).GetCustomAttributes(inherit: true), .. handler.GetCustomAttributes(inherit: true)];
        }

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

        MethodInfo Overriding(string name, Type[] parameters)
        {
            for (var type = typeof(TService); type is not null && serviceBase.IsAssignableFrom(type); type = type.BaseType)
                if (type.GetMethod(name, Declared, parameters) is { IsVirtual: true } found)
                    return found;
            throw new InvalidOperationException($"{typeof(TService)} has no method {name} with the parameters of its contract.");
        }
    }
}
