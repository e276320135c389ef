using Grpc.Core;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Calls;

/// <summary>What ends a call from this side: the caller's token, the deadline, or its disposal.</summary>
sealed class CallCancellation
{
    readonly CancellationTokenSource source = new();
    readonly CancellationToken callers;
    readonly DateTime? deadline;
    CancellationTokenRegistration registration;
    HttpResponseMessage? response;

    /// <exception cref="InvalidOperationException">The deadline is not in UTC.</exception>
    public CallCancellation(CallOptions options)
    {
        callers = options.CancellationToken;
        deadline = DeadlineOf(options);
    }

    /// <summary>The deadline, or null for none.</summary>
    /// <exception cref="InvalidOperationException">The deadline is not in UTC.</exception>
    public static DateTime? DeadlineOf(CallOptions options)
    {
        if (options.Deadline is not { } at || at == DateTime.MaxValue) return null;
        return at.Kind == DateTimeKind.Utc || at == DateTime.MinValue
            ? at
            : throw new InvalidOperationException($"Deadline must have a kind {nameof(DateTimeKind)}.{nameof(DateTimeKind.Utc)}.");
    }

    public CancellationToken Token => source.Token;

    public bool IsCancelledByCaller => callers.IsCancellationRequested;

    public bool HasDeadlinePassed => deadline <= DateTime.UtcNow;

    public bool HasDeadline => deadline is not null;

    /// <summary>Begins to watch token and deadline.</summary>
    public void Arm()
    {
        callers.ThrowIfCancellationRequested();
        if (callers.CanBeCanceled)
            registration = callers.UnsafeRegister(static state => ((CallCancellation)state!).source.Cancel(), this);
        if (deadline is { } at) source.CancelAfter(Remaining(at));
    }

    /// <summary>The response is disposed with the call if the call is aborted.</summary>
    public void Owns(HttpResponseMessage response) => this.response = response;

    public void End(bool abort)
    {
        registration.Unregister();
        if (deadline is not null) source.CancelAfter(Timeout.InfiniteTimeSpan);
        if (!abort) return;
        source.Cancel();
        response?.Dispose();
    }

    static TimeSpan Remaining(DateTime at)
    {
        var remaining = at - DateTime.UtcNow;
        return remaining < TimeSpan.Zero ? TimeSpan.Zero : remaining > GrpcTimeout.Longest ? GrpcTimeout.Longest : remaining;
    }
}
