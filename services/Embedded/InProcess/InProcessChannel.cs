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
    readonly Lock _counting = new();
    readonly CancellationTokenSource _closing = new();
    readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _underWay;

    public override CallInvoker CreateCallInvoker() => new InProcessInvoker(this, handlers);

    /// <summary>A call that has begun; it must be ended by <see cref="Ended"/>.</summary>
    /// <exception cref="ObjectDisposedException">The channel was shut down.</exception>
    public InProcessCall Begin(IMethod method, string? host, CallOptions options)
    {
        lock (_counting)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            _underWay++;
        }
        return new(this, method, host ?? Target, options, logger, _closing.Token);
    }

    /// <summary>The handler of a call has returned.</summary>
    public void Ended()
    {
        lock (_counting)
        {
            if (--_underWay == 0 && _closing.IsCancellationRequested) _idle.TrySetResult();
        }
    }

    /// <summary>Takes no more calls, cancels those under way, and completes when their handlers have returned.</summary>
    protected override async Task ShutdownAsyncCore()
    {
        lock (_counting)
        {
            // Whoever is told by the token is called after the lock is free.
            _ = _closing.CancelAsync();
            if (_underWay == 0) _idle.TrySetResult();
        }
        await _idle.Task;
    }
}
