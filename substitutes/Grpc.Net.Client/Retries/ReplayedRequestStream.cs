using Grpc.Core;
using Grpc.Net.Messages;

namespace Grpc.Net.Client.Retries;

/// <summary>The requests of a call that may be sent several times, as its user writes them.</summary>
sealed class ReplayedRequestStream<TRequest>(
    RequestLog log, MessageSerializer serializer, Marshaller<TRequest> marshaller, MessageEncoder? encoder, WriteOptions? callWriteOptions,
    Func<Exception?> over) : IClientStreamWriter<TRequest>
{
    int writing;
    bool isComplete;

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(TRequest message) => WriteAsync(message, CancellationToken.None);

    public async Task WriteAsync(TRequest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Interlocked.Exchange(ref writing, 1) == 1) throw new InvalidOperationException("Another write of this call is under way.");
        try
        {
            if (isComplete) throw new InvalidOperationException("Can't write the message: the request stream is complete.");
            if (over() is { } before) throw before;
            var flags = (WriteOptions ?? callWriteOptions)?.Flags ?? default;
            log.Append(serializer.Frame(marshaller, message, flags.HasFlag(WriteFlags.NoCompress) ? null : encoder).ToArray());
            if (!flags.HasFlag(WriteFlags.BufferHint)) await log.WrittenAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            if (over() is { } after) throw after;
        }
        finally
        {
            Volatile.Write(ref writing, 0);
        }
    }

    public Task CompleteAsync()
    {
        isComplete = true;
        log.Complete();
        return Task.CompletedTask;
    }
}
