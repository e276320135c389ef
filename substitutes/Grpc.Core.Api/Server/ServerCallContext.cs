namespace Grpc.Core;

/// <summary>A call that is being served. Valid until its handler has returned.</summary>
public abstract class ServerCallContext
{
    Dictionary<object, object>? userState;

    /// <summary>For servers and tests.</summary>
    protected ServerCallContext() { }

    /// <summary>The path of the method: <c>/service/method</c>.</summary>
    public string Method => MethodCore;

    /// <summary>The host that the caller named.</summary>
    public string Host => HostCore;

    /// <summary>The caller's address: <c>ipv4:…</c>, <c>ipv6:…</c> or <c>unix:…</c>.</summary>
    public string Peer => PeerCore;

    /// <summary>When the call is cancelled at the latest, UTC; <see cref="DateTime.MaxValue"/> if there is no deadline.</summary>
    public DateTime Deadline => DeadlineCore;

    /// <summary>The headers that the caller sent.</summary>
    public Metadata RequestHeaders => RequestHeadersCore;

    /// <summary>Cancelled when the caller cancels or goes away and when the deadline passes.</summary>
    public CancellationToken CancellationToken => CancellationTokenCore;

    /// <summary>Trailers to be sent after the last message.</summary>
    public Metadata ResponseTrailers => ResponseTrailersCore;

    /// <summary>The status of the call if the handler returns normally.</summary>
    public Status Status { get => StatusCore; set => StatusCore = value; }

    /// <summary>Options of the responses' writes, or null.</summary>
    public WriteOptions? WriteOptions { get => WriteOptionsCore; set => WriteOptionsCore = value; }

    /// <summary>What is known about the caller from the connection.</summary>
    public AuthContext AuthContext => AuthContextCore;

    /// <summary>A place for interceptors and handlers to leave things for each other.</summary>
    public IDictionary<object, object> UserState => UserStateCore;

    /// <summary>Sends the headers now instead of with the first message.</summary>
    /// <exception cref="InvalidOperationException">The headers were sent.</exception>
    public Task WriteResponseHeadersAsync(Metadata responseHeaders) => WriteResponseHeadersAsyncCore(responseHeaders);

    /// <summary>A token that carries deadline and cancellation to calls made on behalf of this one.</summary>
    public ContextPropagationToken CreatePropagationToken(ContextPropagationOptions? options = null) => CreatePropagationTokenCore(options);

    /// <summary>What <see cref="WriteResponseHeadersAsync"/> does.</summary>
    protected abstract Task WriteResponseHeadersAsyncCore(Metadata responseHeaders);
    /// <summary>What <see cref="CreatePropagationToken"/> does.</summary>
    protected abstract ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options);
    /// <summary>What <see cref="Method"/> is.</summary>
    protected abstract string MethodCore { get; }
    /// <summary>What <see cref="Host"/> is.</summary>
    protected abstract string HostCore { get; }
    /// <summary>What <see cref="Peer"/> is.</summary>
    protected abstract string PeerCore { get; }
    /// <summary>What <see cref="Deadline"/> is.</summary>
    protected abstract DateTime DeadlineCore { get; }
    /// <summary>What <see cref="RequestHeaders"/> are.</summary>
    protected abstract Metadata RequestHeadersCore { get; }
    /// <summary>What <see cref="CancellationToken"/> is.</summary>
    protected abstract CancellationToken CancellationTokenCore { get; }
    /// <summary>What <see cref="ResponseTrailers"/> are.</summary>
    protected abstract Metadata ResponseTrailersCore { get; }
    /// <summary>What <see cref="Status"/> is.</summary>
    protected abstract Status StatusCore { get; set; }
    /// <summary>What <see cref="WriteOptions"/> are.</summary>
    protected abstract WriteOptions? WriteOptionsCore { get; set; }
    /// <summary>What <see cref="AuthContext"/> is.</summary>
    protected abstract AuthContext AuthContextCore { get; }
    /// <summary>What <see cref="UserState"/> is; a dictionary made on first use unless overridden.</summary>
    protected virtual IDictionary<object, object> UserStateCore => userState ??= [];
}
