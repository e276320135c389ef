using Grpc.Core.Interceptors;

namespace Grpc.Core;

/// <summary>The base of generated clients.</summary>
public abstract class ClientBase
{
    /// <summary>For test doubles: every call that is not overridden throws <see cref="NotImplementedException"/>.</summary>
    protected ClientBase() : this(new UnimplementedCallInvoker()) { }

    /// <summary>A client with the configuration of another.</summary>
    protected ClientBase(ClientBaseConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Configuration = configuration;
        CallInvoker = configuration.CreateInvoker();
    }

    /// <summary>A client over a channel.</summary>
    public ClientBase(ChannelBase channel) : this((channel ?? throw new ArgumentNullException(nameof(channel))).CreateCallInvoker()) { }

    /// <summary>A client over an invoker.</summary>
    public ClientBase(CallInvoker callInvoker)
        : this(new ClientBaseConfiguration(callInvoker ?? throw new ArgumentNullException(nameof(callInvoker)), null)) { }

    /// <summary>The invoker of the client's calls.</summary>
    protected CallInvoker CallInvoker { get; }

    internal ClientBaseConfiguration Configuration { get; }

    /// <summary>What a client is made of: its invoker and the host it names in its calls.</summary>
    protected internal class ClientBaseConfiguration
    {
        readonly CallInvoker callInvoker;
        readonly string? host;

        internal ClientBaseConfiguration(CallInvoker callInvoker, string? host) => (this.callInvoker, this.host) = (callInvoker, host);

        internal CallInvoker CreateInvoker() =>
            host is null ? callInvoker : new InterceptingCallInvoker(callInvoker, new HostInterceptor(host));

        internal ClientBaseConfiguration WithHost(string? host) => new(callInvoker, host);
    }
}

/// <summary>The base of generated clients that can make changed copies of themselves.</summary>
public abstract class ClientBase<T> : ClientBase where T : ClientBase<T>
{
    /// <inheritdoc cref="ClientBase()"/>
    protected ClientBase() { }

    /// <inheritdoc cref="ClientBase(ClientBase.ClientBaseConfiguration)"/>
    protected ClientBase(ClientBaseConfiguration configuration) : base(configuration) { }

    /// <inheritdoc cref="ClientBase(ChannelBase)"/>
    public ClientBase(ChannelBase channel) : base(channel) { }

    /// <inheritdoc cref="ClientBase(CallInvoker)"/>
    public ClientBase(CallInvoker callInvoker) : base(callInvoker) { }

    /// <summary>A client of the same kind whose calls name this host.</summary>
    public T WithHost(string host) => NewInstance(Configuration.WithHost(host));

    /// <summary>A new client with the configuration.</summary>
    protected abstract T NewInstance(ClientBaseConfiguration configuration);
}
