using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client.Calls;

namespace Grpc.Net.Client;

/// <summary>A way to a server over HTTP/2. Long-lived, safe for concurrent use; its calls share its connections.</summary>
public sealed class GrpcChannel : ChannelBase, IDisposable
{
    readonly ActiveCalls activeCalls = new();
    readonly ConcurrentDictionary<IMethod, Uri> uris = new(ReferenceEqualityComparer.Instance);
    readonly Uri baseAddress;
    readonly bool disposeInvoker;

    GrpcChannel(Uri address, GrpcChannelOptions options) : base(address.IsAbsoluteUri ? address.ToString() : address.OriginalString)
    {
        Address = address;
        baseAddress = new Uri(address.GetLeftPart(UriPartial.Authority));
        Settings = new ChannelSettings(address, options);
        (Invoker, disposeInvoker) = HttpInvokers.Create(options);
    }

    internal Uri Address { get; }
    internal ChannelSettings Settings { get; }
    internal HttpMessageInvoker Invoker { get; }
    internal bool IsDisposed { get; private set; }

    /// <summary>A channel to <c>http://</c> or <c>https://host:port</c>, <c>dns:///host:port</c> or another scheme with a resolver.</summary>
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
    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions channelOptions)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(channelOptions);
        if (channelOptions.HttpClient is not null && channelOptions.HttpHandler is not null)
            throw new ArgumentException(
                $"{nameof(GrpcChannelOptions.HttpClient)} and {nameof(GrpcChannelOptions.HttpHandler)} are set; only one of them may be.", nameof(channelOptions));
        return new GrpcChannel(address, channelOptions);
    }

    /// <inheritdoc/>
    public override CallInvoker CreateCallInvoker()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return new HttpCallInvoker(this);
    }

    /// <summary>Cancels the calls that are under way and closes the connections that the channel owns.</summary>
    public void Dispose()
    {
        if (IsDisposed) return;
        IsDisposed = true;
        activeCalls.CancelAll();
        if (disposeInvoker) Invoker.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ShutdownAsyncCore()
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Where the calls of a method go; made once a method.</summary>
    internal Uri UriOf(IMethod method) => uris.GetOrAdd(method, static (method, address) => new Uri(address, method.FullName), baseAddress);

    internal void Register(IDisposable call) => activeCalls.Add(call);

    internal void Forget(IDisposable call) => activeCalls.Remove(call);
}
