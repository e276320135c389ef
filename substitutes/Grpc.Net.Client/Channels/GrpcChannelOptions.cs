using Grpc.Core;
using Grpc.Net.Client.Configuration;
using Grpc.Net.Compression;
using Microsoft.Extensions.Logging;

namespace Grpc.Net.Client;

/// <summary>Options of a channel. Read once, when the channel is made.</summary>
public sealed class GrpcChannelOptions
{
    internal const int DefaultMaxReceiveMessageSize = 4 * 1024 * 1024;

    /// <summary>TLS or not, and credentials of every call; null: by the address's scheme.</summary>
    public ChannelCredentials? Credentials { get; set; }

    /// <summary>The longest response in bytes, after decompression; null for no limit. 4 MiB unless set.</summary>
    public int? MaxReceiveMessageSize { get; set; } = DefaultMaxReceiveMessageSize;

    /// <summary>The longest request in bytes, before compression; null for no limit, which is the default.</summary>
    public int? MaxSendMessageSize { get; set; }

    /// <summary>How often a call is tried at most, whatever its policy says; null for no limit. 5 unless set.</summary>
    public int? MaxRetryAttempts { get; set; } = 5;

    /// <summary>The bytes of requests that all calls together keep for another attempt; null for no limit. 16 MiB unless set.</summary>
    public long? MaxRetryBufferSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>The bytes of requests that one call keeps for another attempt; null for no limit. 1 MiB unless set.</summary>
    public long? MaxRetryBufferPerCallSize { get; set; } = 1024 * 1024;

    /// <summary>The encodings that are understood: gzip and deflate if null.</summary>
    public IList<ICompressionProvider>? CompressionProviders { get; set; }

    /// <summary>Where the channel logs; null: the service provider's factory, or nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The client that sends the requests; instead of <see cref="HttpHandler"/>.</summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>The handler that sends the requests; null: a <see cref="SocketsHttpHandler"/> of the channel's own.</summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>Whether disposing the channel disposes the client or handler given to it.</summary>
    public bool DisposeHttpClient { get; set; }

    /// <summary>
    /// Whether a call that was cancelled throws <see cref="OperationCanceledException"/> instead of <see cref="RpcException"/>.
    /// </summary>
    public bool ThrowOperationCanceledOnCancellation { get; set; }

    /// <summary>Whether call credentials are sent over connections without TLS.</summary>
    public bool UnsafeUseInsecureChannelCallCredentials { get; set; }

    /// <summary>Retries and load balancing; null for none.</summary>
    public ServiceConfig? ServiceConfig { get; set; }

    /// <summary>Whether a service configuration that the resolver finds is left aside.</summary>
    public bool DisableResolverServiceConfig { get; set; }

    /// <summary>The longest pause between attempts to connect; null for no limit. Two minutes unless set.</summary>
    public TimeSpan? MaxReconnectBackoff { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>The first pause between attempts to connect, doubled with each failure. One second unless set.</summary>
    public TimeSpan InitialReconnectBackoff { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where resolver and balancer factories are looked for; null for the built-in ones.</summary>
    public IServiceProvider? ServiceProvider { get; set; }

    /// <summary>The HTTP version of requests; null: 2.</summary>
    public Version? HttpVersion { get; set; }

    /// <summary>How the HTTP version may be negotiated; null: exactly as asked.</summary>
    public HttpVersionPolicy? HttpVersionPolicy { get; set; }
}
