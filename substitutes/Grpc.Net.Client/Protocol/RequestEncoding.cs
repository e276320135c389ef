using Grpc.Core;
using Grpc.Net.Messages;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Protocol;

static class RequestEncoding
{
    /// <summary>The encoder of a call's requests, or null if they are not compressed.</summary>
    /// <exception cref="InvalidOperationException">There is no compression provider of that name.</exception>
    public static MessageEncoder? Encoder(CallOptions options, ChannelSettings settings)
    {
        if (options.Headers?.Get(GrpcHeaders.RequestEncoding)?.Value is not { } encoding || encoding == GrpcHeaders.Identity) return null;
        return settings.Encodings.TryGetValue(encoding, out var provider)
            ? new MessageEncoder(provider, level: null)
            : throw new InvalidOperationException($"Could not find compression provider for '{encoding}'.");
    }
}
