using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The responses of a call as a handler writes them.</summary>
sealed class ResponseStream<TResponse>(HttpServerCallContext call, Marshaller<TResponse> marshaller) : IServerStreamWriter<TResponse>
    where TResponse : class
{
    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(TResponse message) => WriteAsync(message, CancellationToken.None);

    public async Task WriteAsync(TResponse message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        call.EnterWrite();
        try
        {
            var flags = (WriteOptions ?? call.WriteOptions)?.Flags ?? default;
            var flushed = await call.Responses.WriteAsync(marshaller, message, flags, cancellationToken);
            if (flushed.IsCompleted) call.CancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            call.LeaveWrite();
        }
    }
}
