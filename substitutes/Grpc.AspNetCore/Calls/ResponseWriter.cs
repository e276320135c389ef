using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;
using Grpc.Net.Messages;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Writes the responses of one call into the pipe of its body, one writer at a time.</summary>
sealed class ResponseWriter(HttpResponse response, int limit, MessageEncoder? encoder) : IDisposable
{
    readonly MessageSerializer serializer = new(limit);
    readonly PipeWriter pipe = response.BodyWriter;

    /// <summary>Writes the only response; it leaves together with the trailers.</summary>
    public void WriteLast<T>(Marshaller<T> marshaller, T message) =>
        pipe.Write(serializer.Frame(marshaller, message, encoder).Span);

    /// <summary>Writes a response and, unless more follow soon, waits until the connection has taken it.</summary>
    public ValueTask<FlushResult> WriteAsync<T>(Marshaller<T> marshaller, T message, WriteFlags flags, CancellationToken cancellationToken)
    {
        pipe.Write(serializer.Frame(marshaller, message, flags.HasFlag(WriteFlags.NoCompress) ? null : encoder).Span);
        return flags.HasFlag(WriteFlags.BufferHint) ? default : pipe.FlushAsync(cancellationToken);
    }

    public void Dispose() => serializer.Dispose();
}
