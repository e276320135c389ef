using System.Net;
using Grpc.Core;
using Grpc.Net.Client.Protocol;
using Grpc.Net.Messages;

namespace Grpc.Net.Client.Streams;

/// <summary>The body of a call with one request. Its buffer goes back to the pool when it has been sent.</summary>
sealed class UnaryContent : RequestContent
{
    readonly MessageSerializer serializer;
    readonly ReadOnlyMemory<byte> frame;

    UnaryContent(MessageSerializer serializer, ReadOnlyMemory<byte> frame) => (this.serializer, this.frame) = (serializer, frame);

    /// <exception cref="RpcException">RESOURCE_EXHAUSTED: the request is longer than the limit.</exception>
    public static UnaryContent Create<T>(Marshaller<T> marshaller, T request, ChannelSettings settings, CallOptions options)
    {
        var serializer = new MessageSerializer(settings.MaxSendMessageSize);
        var encoder = options.WriteOptions?.Flags.HasFlag(WriteFlags.NoCompress) == true
            ? null
            : RequestEncoding.Encoder(options, settings);
        return new UnaryContent(serializer, serializer.Frame(marshaller, request, encoder));
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(frame, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            serializer.Dispose();
        }
    }
}
