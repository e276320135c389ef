using Grpc.Core;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grpc.Net.Client.Connections;

/// <summary>What sends the requests of a channel, and the connections that it manages if the handler lets it.</summary>
/// <param name="Invoker">Sends the requests.</param>
/// <param name="DisposesInvoker">Whether the channel owns it.</param>
/// <param name="Connections">Chooses addresses; null if the handler connects by itself.</param>
sealed record ChannelTransport(HttpMessageInvoker Invoker, bool DisposesInvoker, ConnectionManager? Connections)
{
    /// <exception cref="InvalidOperationException">
    /// The address must be resolved and the handler does not let the channel connect.
    /// </exception>
    public static ChannelTransport Create(Uri address, bool isSecure, GrpcChannelOptions options, Action<ServiceConfig> configFound)
    {
        var isPlain = address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
        if (options.HttpClient is { } client)
            return isPlain ? new ChannelTransport(client, options.DisposeHttpClient, null) : throw CannotResolve(address);
        var handler = options.HttpHandler
            ?? new SocketsHttpHandler { EnableMultipleHttp2Connections = true, AllowAutoRedirect = false, UseCookies = false };
        var invoker = new HttpMessageInvoker(handler, options.HttpHandler is null || options.DisposeHttpClient);
        if (isPlain && !CanManage(address, handler)) return new ChannelTransport(invoker, true, null);

        var connections = new ConnectionManager(
            ResolverOf(address, isSecure, options), [.. options.ServiceConfig?.LoadBalancingConfigs ?? []],
            () => new Backoff(options.InitialReconnectBackoff, options.MaxReconnectBackoff), configFound);
        if (TryConnectBy(connections, handler)) return new ChannelTransport(invoker, true, connections);
        connections.Dispose();
        return isPlain ? new ChannelTransport(invoker, true, null) : throw CannotResolve(address);
    }

    /// <summary>Behind a proxy the handler must connect, since the address itself may not be reachable.</summary>
    static bool CanManage(Uri address, HttpMessageHandler handler) => SocketsHandlerOf(handler) is { ConnectCallback: null } sockets
        && !(sockets.UseProxy && (sockets.Proxy ?? HttpClient.DefaultProxy) is { } proxy && !proxy.IsBypassed(address));

    static bool TryConnectBy(ConnectionManager connections, HttpMessageHandler handler)
    {
        if (SocketsHandlerOf(handler) is not { ConnectCallback: null } sockets) return false;
        try
        {
            sockets.ConnectCallback = connections.ConnectAsync;
            return true;
        }
        catch (InvalidOperationException)
        {
            // The handler has sent requests before, so it keeps its settings.
            return false;
        }
    }

    static SocketsHttpHandler? SocketsHandlerOf(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer) handler = outer.InnerHandler;
        return handler as SocketsHttpHandler;
    }

    static Resolver ResolverOf(Uri address, bool isSecure, GrpcChannelOptions options)
    {
        if (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            return new FixedResolver([new BalancerAddress(address.IdnHost, address.Port)]);
        var factories = options.ServiceProvider?.GetServices<ResolverFactory>() ?? [];
        var factory = factories.Append(new DnsResolverFactory(Timeout.InfiniteTimeSpan))
            .FirstOrDefault(factory => string.Equals(factory.Name, address.Scheme, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"No address resolver configured for the scheme '{address.Scheme}'.");
        var loggers = options.LoggerFactory ?? options.ServiceProvider?.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        return factory.Create(new ResolverOptions(address, isSecure ? 443 : 80, loggers, options));
    }

    static InvalidOperationException CannotResolve(Uri address) => new(
        $"The address '{address}' must be resolved by the channel, which needs a {nameof(SocketsHttpHandler)} "
        + $"without a {nameof(SocketsHttpHandler.ConnectCallback)} of its own.");
}
