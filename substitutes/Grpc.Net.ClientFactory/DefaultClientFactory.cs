using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Grpc.Net.ClientFactory;

/// <summary>Makes clients over the channel of their name, with the interceptors of the scope in which they are asked for.</summary>
sealed class DefaultClientFactory(IServiceProvider services, ChannelCache channels, IOptionsMonitor<GrpcClientFactoryOptions> options)
    : GrpcClientFactory
{
    static readonly ConcurrentDictionary<Type, ObjectFactory> Constructors = new();

    public override TClient CreateClient<TClient>(string name) where TClient : class
    {
        ArgumentNullException.ThrowIfNull(name);
        var configuration = options.Get(name);
        var invoker = channels.InvokerOf(name);
        if (configuration.CallOptionsActions.Count > 0)
            invoker = invoker.Intercept(new CallOptionsInterceptor(configuration.CallOptionsActions, services));
        foreach (var registration in configuration.InterceptorRegistrations.Reverse())
            if (registration.Scope == InterceptorScope.Client)
                invoker = invoker.Intercept(registration.Creator(services));
        return (TClient)(configuration.Creator?.Invoke(invoker) ?? Construct(typeof(TClient), invoker));
    }

    object Construct(Type client, CallInvoker invoker)
    {
        var constructor = Constructors.GetOrAdd(client, static client => ActivatorUtilities.CreateFactory(client, [typeof(CallInvoker)]));
        return constructor(services, [invoker]);
    }
}
