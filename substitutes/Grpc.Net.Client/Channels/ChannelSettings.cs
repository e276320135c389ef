using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Client;

/// <summary>What a channel's calls read of its options. Immutable.</summary>
sealed class ChannelSettings
{
    public ChannelSettings(Uri address, GrpcChannelOptions options)
    {
        (IsSecure, CallCredentials) = ChannelSecurity.Of(address, options);
        MaxReceiveMessageSize = options.MaxReceiveMessageSize ?? int.MaxValue;
        MaxSendMessageSize = options.MaxSendMessageSize ?? int.MaxValue;
        ThrowOperationCanceled = options.ThrowOperationCanceledOnCancellation;
        SendCredentialsInsecurely = options.UnsafeUseInsecureChannelCallCredentials;
        HttpVersion = options.HttpVersion ?? System.Net.HttpVersion.Version20;
        HttpVersionPolicy = options.HttpVersionPolicy ?? System.Net.Http.HttpVersionPolicy.RequestVersionExact;
        Encodings = (options.CompressionProviders
                ?? [new GzipCompressionProvider(CompressionLevel.Fastest), new DeflateCompressionProvider(CompressionLevel.Fastest)])
            .ToDictionary(provider => provider.EncodingName, StringComparer.Ordinal);
        AcceptEncoding = string.Join(',', ["identity", .. Encodings.Keys]);
    }

    public bool IsSecure { get; }
    public IReadOnlyList<CallCredentials> CallCredentials { get; }
    public int MaxReceiveMessageSize { get; }
    public int MaxSendMessageSize { get; }
    public bool ThrowOperationCanceled { get; }
    public bool SendCredentialsInsecurely { get; }
    public Version HttpVersion { get; }
    public HttpVersionPolicy HttpVersionPolicy { get; }

    /// <summary>The compression providers by the name of their encoding.</summary>
    public IReadOnlyDictionary<string, ICompressionProvider> Encodings { get; }

    /// <summary>The value of <c>grpc-accept-encoding</c>.</summary>
    public string AcceptEncoding { get; }
}
