using Grpc.Core;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The requests of a call as a handler reads them.</summary>
sealed class RequestStream<TRequest>(HttpServerCallContext call, Marshaller<TRequest> marshaller) : IAsyncStreamReader<TRequest>
    where TRequest : class
{
    TRequest? current;
    int reading;

    public TRequest Current => current ?? throw new InvalidOperationException("No request was read yet.");

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref reading, 1) == 1) throw new InvalidOperationException("Another read of this stream is under way.");
        try
        {
            if (call.HasEnded) throw new InvalidOperationException("The call has ended.");
            current = await call.Requests.ReadAsync(marshaller, cancellationToken.CanBeCanceled ? cancellationToken : call.DeadlineToken);
            return current is not null;
        }
        finally
        {
            Volatile.Write(ref reading, 0);
        }
    }
}
