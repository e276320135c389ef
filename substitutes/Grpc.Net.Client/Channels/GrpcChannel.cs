using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client.Calls;
using Grpc.Net.Client.Connections;
using Grpc.Net.Client.Retries;

namespace Grpc.Net.Client;

/// <summary>A way to a server over HTTP/2. Long-lived, safe for concurrent use; its calls share its connections.</summary>
public sealed class GrpcChannel : ChannelBase, IDisposable
{
    readonly ActiveCalls activeCalls = new();
    readonly ConcurrentDictionary<IMethod, Uri> uris = new();
    readonly ChannelTransport transport;
    readonly string? authority;

    GrpcChannel(Uri address, GrpcChannelOptions options) : base(address.ToString())
    {
        Address = address;
        authority = address.Scheme == "dns" ? address.AbsolutePath.TrimStart('/') : null;
        Settings = new ChannelSettings(address, options);
        Policies = new MethodPolicies(options);
        transport = ChannelTransport.Create(address, Settings.IsSecure, options, config => Policies.Replace(options, config));
    }

    internal Uri Address { get; }
    internal ChannelSettings Settings { get; }
    internal MethodPolicies Policies { get; }
    internal HttpMessageInvoker Invoker => transport.Invoker;
    internal ConnectionManager? Connections => transport.Connections;
    internal bool IsDisposed { get; private set; }

    /// <summary>The state of the channel's connections.</summary>
    /// <exception cref="InvalidOperationException">The handler connects by itself.</exception>
    public ConnectivityState State => ManagedConnections.State;

    /// <summary>
    /// A channel to <c>http://</c> or <c>https://host:port</c>, <c>dns:///host:port</c> or another scheme with a resolver.
    /// </summary>
    public static GrpcChannel ForAddress(string address) => ForAddress(address, new GrpcChannelOptions());

    /// <inheritdoc cref="ForAddress(Uri, GrpcChannelOptions)"/>
    public static GrpcChannel ForAddress(string address, GrpcChannelOptions channelOptions)
    {
        ArgumentNullException.ThrowIfNull(address);
        return ForAddress(new Uri(address), channelOptions);
    }

    /// <inheritdoc cref="ForAddress(string)"/>
    public static GrpcChannel ForAddress(Uri address) => ForAddress(address, new GrpcChannelOptions());

    /// <summary>A channel to the address with options.</summary>
    /// <exception cref="ArgumentException">The options contradict each other or the address.</exception>
    /// <exception cref="InvalidOperationException">
    /// The address's scheme has no resolver, or the handler does not let the channel connect.
    /// </exception>
    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions channelOptions)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(channelOptions);
        if (channelOptions.HttpClient is not null && channelOptions.HttpHandler is not null)
            throw new ArgumentException(
                $"{nameof(GrpcChannelOptions.HttpClient)} and {nameof(GrpcChannelOptions.HttpHandler)} are both set; only one may be.",
                nameof(channelOptions));
        return new GrpcChannel(address, channelOptions);
    }

    /// <inheritdoc/>
    public override CallInvoker CreateCallInvoker()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return new HttpCallInvoker(this);
    }

    /// <summary>Connects unless that has happened; completes when calls can be made.</summary>
    /// <exception cref="InvalidOperationException">The handler connects by itself.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken = default) => ManagedConnections.ConnectAsync(cancellationToken);

    /// <summary>Completes when the state is another than the given one.</summary>
    /// <exception cref="InvalidOperationException">The handler connects by itself.</exception>
    public Task WaitForStateChangedAsync(ConnectivityState lastObservedState, CancellationToken cancellationToken = default) =>
        ManagedConnections.WaitForStateChangedAsync(lastObservedState, cancellationToken);

    /// <summary>Cancels the calls that are under way and closes the connections that the channel owns.</summary>
    public void Dispose()
    {
        if (IsDisposed) return;
        IsDisposed = true;
        activeCalls.Close();
        Connections?.Dispose();
        if (transport.DisposesInvoker) Invoker.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ShutdownAsyncCore()
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Where the calls of a method go, at the channel's address or at one of the addresses behind it.</summary>
    internal Uri UriOf(IMethod method, Subchannel? subchannel)
    {
        var known = subchannel?.Uris ?? uris;
        return known.TryGetValue(method, out var uri) ? uri : known.GetOrAdd(method, MakeUri(method, subchannel));
    }

    /// <summary>The name that a resolved server is asked for and certified by; null if the request's address says it.</summary>
    internal string? AuthorityBehind(Subchannel? subchannel) => subchannel is not null ? authority : null;

    internal void Register(ActiveCalls.Link call) => activeCalls.Add(call);

    internal void Forget(ActiveCalls.Link call) => activeCalls.Remove(call);

    ConnectionManager ManagedConnections => Connections ?? throw new InvalidOperationException(
        "The channel's HTTP handler connects by itself, so the channel does not know the state of its connections.");

    Uri MakeUri(IMethod method, Subchannel? subchannel)
    {
        var (host, port) = subchannel is { Address.EndPoint: var endPoint }
            ? (endPoint.Host, endPoint.Port)
            : (Address.IdnHost, Address.Port);
        return new UriBuilder(Settings.IsSecure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, host, port, method.FullName).Uri;
    }
}
