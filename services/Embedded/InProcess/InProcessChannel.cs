using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Khabar.Services.Embedded.InProcess;

/// <summary>
/// A channel to services of this process: a call hands its messages over without bytes or sockets between, and otherwise means what it
/// means over a network. Each side has its own copy of a message; status, details, trailers, headers, deadline and cancellation
/// arrive as they would from elsewhere; what a stream's sender is ahead is bounded. Thread-safe.
/// </summary>
sealed class InProcessChannel(ServiceHandlers handlers, ILogger<InProcessChannel> logger) : ChannelBase("in-process")
{
    readonly Lock counting = new();
    readonly CancellationTokenSource closing = new();
    readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int underWay;

    public override CallInvoker CreateCallInvoker() => new InProcessInvoker(this, handlers);

    /// <summary>A call that has begun; it must be ended by <see cref="Ended"/>.</summary>
    /// <exception cref="ObjectDisposedException">The channel was shut down.</exception>
    public InProcessCall Begin(IMethod method, string? host, CallOptions options)
    {
        lock (counting)
        {
            ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
            underWay++;
        }
        return new(this, method, host ?? Target, options, logger, closing.Token);
    }

    /// <summary>The handler of a call has returned.</summary>
    public void Ended()
    {
        lock (counting)
        {
            if (--underWay == 0 && closing.IsCancellationRequested) idle.TrySetResult();
        }
    }

    /// <summary>Takes no more calls, cancels those under way, and completes when their handlers have returned.</summary>
    protected override async Task ShutdownAsyncCore()
    {
        lock (counting)
        {
            // Whoever is told by the token is called after the lock is free.
            _ = closing.CancelAsync();
            if (underWay == 0) idle.TrySetResult();
        }
        await idle.Task;
    }
}
