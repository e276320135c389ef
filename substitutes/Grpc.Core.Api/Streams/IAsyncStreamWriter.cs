namespace Grpc.Core;

/// <summary>The messages that this side sends, one write at a time.</summary>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>Options for the writes that follow; null means the options of the call.</summary>
    WriteOptions? WriteOptions { get; set; }

    /// <summary>Sends a message; completes when the transport has taken it, which is where backpressure is felt.</summary>
    /// <exception cref="InvalidOperationException">Another write is still under way, or the stream is complete.</exception>
    Task WriteAsync(T message);

    /// <summary>The same; cancelling it ends the call, since half a message may have been sent.</summary>
    /// <exception cref="NotSupportedException">The writer cannot cancel writes and the token can be cancelled.</exception>
    Task WriteAsync(T message, CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? throw new NotSupportedException("This stream writer cannot cancel a write.")
        : WriteAsync(message);
}
