namespace Grpc.AspNetCore.Server.Calls;

/// <summary>
/// Lets either one write at a time pass or the end of the call, once: the deadline may end a call while its handler is at
/// work, but never in the middle of a write.
/// </summary>
sealed class CallGate
{
    const int Open = 0, Writing = 1, Shut = 2;

    int state;
    TaskCompletionSource? closed;

    public bool IsClosed => Volatile.Read(ref state) == Shut;

    /// <summary>Completes when whoever closed the gate has said so.</summary>
    public Task Closed => Closing.Task;

    TaskCompletionSource Closing => LazyInitializer.EnsureInitialized(
        ref closed, () => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <exception cref="InvalidOperationException">Another write is under way, or the call has ended.</exception>
    public void Enter()
    {
        var before = Interlocked.CompareExchange(ref state, Writing, Open);
        if (before == Writing) throw new InvalidOperationException("Another write of this call is under way.");
        if (before == Shut) throw new InvalidOperationException("The call has ended.");
    }

    public void Leave() => Interlocked.CompareExchange(ref state, Open, Writing);

    /// <summary>Closes the gate if nobody has and no write is under way.</summary>
    public bool TryClose() => Interlocked.CompareExchange(ref state, Shut, Open) == Open;

    public void SetClosed() => Closing.TrySetResult();
}
