using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server;

/// <summary>The options that apply to the calls of one service: its own over those of every service over the defaults.</summary>
sealed class ServiceCallOptions
{
    ServiceCallOptions(GrpcServiceOptions all, GrpcServiceOptions own)
    {
        MaxReceiveMessageSize = Limit(
            own.MaxReceiveMessageSizeSpecified, own.MaxReceiveMessageSize,
            all.MaxReceiveMessageSizeSpecified ? all.MaxReceiveMessageSize : GrpcServiceOptions.DefaultMaxReceiveMessageSize);
        MaxSendMessageSize = Limit(own.MaxSendMessageSizeSpecified, own.MaxSendMessageSize, all.MaxSendMessageSize);
        EnableDetailedErrors = own.EnableDetailedErrors ?? all.EnableDetailedErrors ?? false;
        ResponseEncoding = own.ResponseCompressionAlgorithm ?? all.ResponseCompressionAlgorithm;
        ResponseCompressionLevel = own.ResponseCompressionLevel ?? all.ResponseCompressionLevel;
        Interceptors = [.. all.Interceptors, .. own.Interceptors];
        Encodings = Providers([.. own.ConfiguredProviders, .. all.ConfiguredProviders]);
        AcceptEncoding = string.Join(',', ["identity", .. Encodings.Keys]);
        if (ResponseEncoding is not null && !Encodings.ContainsKey(ResponseEncoding))
            throw new InvalidOperationException(
                $"{nameof(GrpcServiceOptions.ResponseCompressionAlgorithm)} is '{ResponseEncoding}', "
                + "for which there is no compression provider.");
    }

    public int MaxReceiveMessageSize { get; }
    public int MaxSendMessageSize { get; }
    public bool EnableDetailedErrors { get; }
    public string? ResponseEncoding { get; }
    public CompressionLevel? ResponseCompressionLevel { get; }
    public IReadOnlyList<InterceptorRegistration> Interceptors { get; }

    /// <summary>The compression providers by the name of their encoding.</summary>
    public IReadOnlyDictionary<string, ICompressionProvider> Encodings { get; }

    /// <summary>The value of <c>grpc-accept-encoding</c>.</summary>
    public string AcceptEncoding { get; }

    public static ServiceCallOptions For(GrpcServiceOptions all, GrpcServiceOptions own) => new(all, own);

    static int Limit(bool specified, int? own, int? other) => (specified ? own : other) ?? int.MaxValue;

    static Dictionary<string, ICompressionProvider> Providers(IEnumerable<ICompressionProvider> configured)
    {
        var providers = new Dictionary<string, ICompressionProvider>(StringComparer.Ordinal);
        foreach (var provider in configured) providers.TryAdd(provider.EncodingName, provider);
        providers.TryAdd("gzip", new GzipCompressionProvider(CompressionLevel.Fastest));
        providers.TryAdd("deflate", new DeflateCompressionProvider(CompressionLevel.Fastest));
        return providers;
    }
}
