using System.Net;
using System.Net.Http.Headers;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Streams;

/// <summary>The body of a request: gRPC messages, whose length together is not known.</summary>
abstract class RequestContent : HttpContent
{
    static readonly MediaTypeHeaderValue GrpcContentType = new(GrpcHeaders.ContentType);

    protected RequestContent() => Headers.ContentType = GrpcContentType;

    /// <summary>The call has ended: nothing more will be written.</summary>
    public virtual void CallEnded() { }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected abstract override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }
}
