using Grpc.Core;

namespace Grpc.Net.Client.Streams;

/// <summary>The responses of a call as its user reads them.</summary>
sealed class ResponseStream<TResponse>(IResponses<TResponse> responses) : IAsyncStreamReader<TResponse> where TResponse : class
{
    static readonly Task<bool> True = Task.FromResult(true);

    TResponse? current;
    int reading;

    public TResponse Current => current ?? throw new InvalidOperationException("No response was read yet.");

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref reading, 1) == 1)
            return Task.FromException<bool>(new InvalidOperationException("Another read of this stream is under way."));
        if (cancellationToken.IsCancellationRequested) responses.Cancel("A read was cancelled.");
        if (!responses.TryRead(out current)) return ReadAsync(cancellationToken);
        Volatile.Write(ref reading, 0);
        return True;
    }

    async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.CanBeCanceled
            ? cancellationToken.UnsafeRegister(
                static responses => ((IResponses<TResponse>)responses!).Cancel("A read was cancelled."), responses)
            : default;
        try
        {
            current = await responses.ReadAsync().ConfigureAwait(false);
            return current is not null;
        }
        finally
        {
            Volatile.Write(ref reading, 0);
        }
    }
}
