using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grpc.Net.ClientFactory;

/// <summary>The channels of the names, each made when first used and kept until the services are disposed.</summary>
sealed class ChannelCache(
    IServiceProvider services, IHttpMessageHandlerFactory handlers, ILoggerFactory loggers,
    IOptionsMonitor<GrpcClientFactoryOptions> options) : IDisposable
{
    readonly ConcurrentDictionary<string, Lazy<(GrpcChannel Channel, CallInvoker Invoker)>> channels = new(StringComparer.Ordinal);

    /// <summary>The invoker of a name's channel, behind the interceptors that live as long.</summary>
    /// <exception cref="InvalidOperationException">The name has no address.</exception>
    public CallInvoker InvokerOf(string name) =>
        channels.GetOrAdd(name, static (name, cache) => new(() => cache.Create(name)), this).Value.Invoker;

    public void Dispose()
    {
        foreach (var channel in channels.Values)
            if (channel.IsValueCreated)
                channel.Value.Channel.Dispose();
    }

    (GrpcChannel, CallInvoker) Create(string name)
    {
        var configuration = options.Get(name);
        if (configuration.Address is not { } address)
            throw new InvalidOperationException(
                $"The gRPC client '{name}' has no address: set one with services.AddGrpcClient(o => o.Address = …).");
        var channelOptions = new GrpcChannelOptions
        {
            HttpHandler = handlers.CreateHandler(name),
            LoggerFactory = loggers,
            ServiceProvider = services,
        };
        foreach (var configure in configuration.ChannelOptionsActions) configure(channelOptions);
        var channel = GrpcChannel.ForAddress(address, channelOptions);
        var invoker = channel.CreateCallInvoker();
        foreach (var registration in configuration.InterceptorRegistrations.Reverse())
            if (registration.Scope == InterceptorScope.Channel)
                invoker = invoker.Intercept(registration.Creator(services));
        return (channel, invoker);
    }
}
