using Grpc.Core;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>The deadline of a call: cancels the handler and answers the caller when it passes.</summary>
sealed class ServerDeadline : IDisposable
{
    public static readonly Status Exceeded = new(StatusCode.DeadlineExceeded, "Deadline Exceeded");

    readonly CancellationTokenSource cancellation;
    readonly CancellationToken aborted;
    readonly CancellationTokenRegistration registration;
    readonly HttpServerCallContext call;

    ServerDeadline(TimeSpan timeout, CancellationToken aborted, HttpServerCallContext call)
    {
        this.aborted = aborted;
        this.call = call;
        At = DateTime.UtcNow + timeout;
        cancellation = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        registration = cancellation.Token.UnsafeRegister(static state => ((ServerDeadline)state!).OnCancelled(), this);
        cancellation.CancelAfter(timeout);
    }

    /// <summary>When the deadline is, UTC.</summary>
    public DateTime At { get; }

    /// <summary>Cancelled at the deadline and when the caller goes away.</summary>
    public CancellationToken Token => cancellation.Token;

    public bool HasPassed { get; private set; }

    /// <summary>The deadline that the request names; null if it names none, or something that is not a timeout.</summary>
    public static ServerDeadline? Start(HttpContext http, HttpServerCallContext call)
    {
        var value = http.Request.Headers.GrpcTimeout;
        if (value.Count == 0) return null;
        return GrpcTimeout.TryParse(value.ToString(), out var timeout) ? new ServerDeadline(timeout, http.RequestAborted, call) : null;
    }

    public void Dispose()
    {
        registration.Dispose();
        cancellation.Dispose();
    }

    void OnCancelled()
    {
        if (aborted.IsCancellationRequested) return;
        HasPassed = true;
        // Off the timer's callback: handlers that listen to the token are told first.
        ThreadPool.UnsafeQueueUserWorkItem(static call => _ = call.EndAtDeadlineAsync(), call, preferLocal: false);
    }
}
