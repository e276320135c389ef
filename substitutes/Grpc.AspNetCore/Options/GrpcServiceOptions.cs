using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server;

/// <summary>Options of every service. What is not set takes the default named here.</summary>
public class GrpcServiceOptions
{
    internal const int DefaultMaxReceiveMessageSize = 4 * 1024 * 1024;

    int? maxReceiveMessageSize;
    int? maxSendMessageSize;
    IList<ICompressionProvider>? compressionProviders;

    /// <summary>The longest request in bytes, after decompression; null for no limit. 4 MiB unless set.</summary>
    public int? MaxReceiveMessageSize
    {
        get => maxReceiveMessageSize;
        set => (maxReceiveMessageSize, MaxReceiveMessageSizeSpecified) = (value, true);
    }

    /// <summary>The longest response in bytes, before compression; null for no limit, which is the default.</summary>
    public int? MaxSendMessageSize
    {
        get => maxSendMessageSize;
        set => (maxSendMessageSize, MaxSendMessageSizeSpecified) = (value, true);
    }

    /// <summary>Whether <see cref="MaxReceiveMessageSize"/> was set, be it to null.</summary>
    public bool MaxReceiveMessageSizeSpecified { get; set; }

    /// <summary>Whether <see cref="MaxSendMessageSize"/> was set, be it to null.</summary>
    public bool MaxSendMessageSizeSpecified { get; set; }

    /// <summary>Whether the text of an exception that escapes a handler is sent to the caller; false unless set.</summary>
    public bool? EnableDetailedErrors { get; set; }

    /// <summary>Whether calls of services and methods that do not exist are left to other middleware instead of answered.</summary>
    public bool? IgnoreUnknownServices { get; set; }

    /// <summary>The encoding of responses for callers that accept it; null for none.</summary>
    public string? ResponseCompressionAlgorithm { get; set; }

    /// <summary>The level that responses are compressed at; null for the provider's default.</summary>
    public CompressionLevel? ResponseCompressionLevel { get; set; }

    /// <summary>The encodings that are understood: gzip and deflate unless a provider of the same name replaces them.</summary>
    public IList<ICompressionProvider> CompressionProviders
    {
        get => compressionProviders ??= [];
        set => compressionProviders = value;
    }

    /// <summary>The interceptors of every call, the first outermost.</summary>
    public InterceptorCollection Interceptors { get; } = new();

    internal IEnumerable<ICompressionProvider> ConfiguredProviders => compressionProviders ?? [];
}

/// <summary>Options of one service; what is set here comes before the options of every service.</summary>
public class GrpcServiceOptions<TService> : GrpcServiceOptions where TService : class;
