using System.Diagnostics;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Khabar.Services.Embedded.InProcess;

/// <summary>One call, as both sides see it: the handler its context, the caller its headers, status and trailers. Thread-safe.</summary>
sealed partial class InProcessCall(
    InProcessChannel channel, IMethod method, string host, CallOptions options, ILogger logger, CancellationToken closing) : ServerCallContext
{
    static readonly ActivitySource Source = new("Khabar.Embedded");

    readonly Lock ending = new();
    readonly CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken, closing);
    readonly TaskCompletionSource<Metadata> headers = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Metadata? requestHeaders, trailers;
    RpcException? failure;
    volatile bool over, givenUp;

    // What the call objects of Grpc.Core ask, with the call as their state.
    public static readonly Func<object, Task<Metadata>> Headers = call => ((InProcessCall)call).headers.Task;
    public static readonly Func<object, Status> StatusOf = call => ((InProcessCall)call).Outcome;
    public static readonly Func<object, Metadata> TrailersOf = call => ((InProcessCall)call).OutcomeTrailers;
    public static readonly Action<object> Cancel = call => ((InProcessCall)call).CancelUnlessOver();

    /// <summary>Runs a handler that gives no response of its own.</summary>
    public Task RunAsync(Func<Task> handler) => RunAsync(async () =>
    {
        await handler();
        return true;
    });

    /// <summary>Runs a handler and gives what the caller gets.</summary>
    /// <exception cref="RpcException">The call ended with a status other than OK.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> handler)
    {
        var cancelled = this.cancellation.Token;
        if (options.Deadline is { } deadline) this.cancellation.CancelAfter(Until(deadline));
        var serving = Task.Run(() => ServeAsync(handler));
        try
        {
            // A handler that does not notice that its call was cancelled does not hold up the caller.
            var response = await serving.WaitAsync(cancelled);
            return StatusCore.StatusCode == StatusCode.OK ? response : throw new RpcException(StatusCore);
        }
        catch (Exception cause)
        {
            throw failure = FailureOf(cause, cancelled);
        }
        finally
        {
            lock (ending) over = true;
            headers.TrySetResult([]);
            // Its handler may look at the token for as long as it runs.
            _ = serving.ContinueWith(
                static (_, cancellation) => ((CancellationTokenSource)cancellation!).Dispose(),
                this.cancellation, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>What the caller is told when the call has ended already.</summary>
    public RpcException Failure => failure ?? new(new Status(StatusCode.Cancelled, "The call has ended."));

    async Task<T> ServeAsync<T>(Func<Task<T>> handler)
    {
        try
        {
            using var span = Span();
            return await handler();
        }
        finally
        {
            channel.Ended();
        }
    }

    /// <summary>Named and tagged by OpenTelemetry's conventions for RPC.</summary>
    Activity? Span() => !Source.HasListeners() ? null : Source.StartActivity($"{method.ServiceName}/{method.Name}", ActivityKind.Server)
        ?.SetTag("rpc.system", "grpc").SetTag("rpc.service", method.ServiceName).SetTag("rpc.method", method.Name);

    RpcException FailureOf(Exception cause, CancellationToken cancelled)
    {
        if (cause is RpcException answer) return new(answer.Status, [.. answer.Trailers, .. (IEnumerable<Metadata.Entry>?)trailers ?? []]);
        if (cancelled.IsCancellationRequested) return new(new Status(HasExpired ? StatusCode.DeadlineExceeded : StatusCode.Cancelled, "", cause));
        if (cause is OperationCanceledException) return new(new Status(StatusCode.Cancelled, "The call was cancelled."));
        Log.Failed(logger, method.FullName, cause);
        return new(new Status(StatusCode.Unknown, "Exception was thrown by handler."));
    }

    /// <summary>What is left until a deadline, as a timer takes it.</summary>
    static TimeSpan Until(DateTime deadline) =>
        TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling((deadline.ToUniversalTime() - DateTime.UtcNow).TotalMilliseconds), 0, int.MaxValue));

    /// <summary>True of a call that was cancelled, but by nobody.</summary>
    bool HasExpired => !options.CancellationToken.IsCancellationRequested && !closing.IsCancellationRequested && !givenUp;

    Status Outcome => !over ? throw new InvalidOperationException("The call has not ended.") : failure?.Status ?? Status.DefaultSuccess;

    Metadata OutcomeTrailers => !over ? throw new InvalidOperationException("The call has not ended.") : failure?.Trailers ?? trailers ?? [];

    void CancelUnlessOver()
    {
        // Whoever is told by the token is called after the lock is free.
        lock (ending)
        {
            if (over) return;
            givenUp = true;
            _ = cancellation.CancelAsync();
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The handler of '{Method}' failed.")]
        public static partial void Failed(ILogger logger, string method, Exception cause);
    }
}
