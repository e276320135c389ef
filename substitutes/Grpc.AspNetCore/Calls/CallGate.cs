namespace Grpc.AspNetCore.Server.Calls;

/// <summary>
/// Lets one write at a time pass, and the end of the call once: the deadline may end a call while its handler is at work, but
/// never in the middle of a write.
/// </summary>
sealed class CallGate
{
    const int Free = 0, Taken = 1, Closed = 2;

    int state;
    bool isClosing;
    TaskCompletionSource? freed;

    public bool IsClosed => Volatile.Read(ref isClosing);

    /// <summary>Begins a write; <see cref="Leave"/> ends it.</summary>
    /// <exception cref="InvalidOperationException">Another write is under way, or the call has ended.</exception>
    public void Enter()
    {
        if (TryEnter()) return;
        throw new InvalidOperationException(IsClosed
            ? "Can't write the message because the call is complete."
            : "Another write of this call is under way.");
    }

    /// <summary>Begins a write unless another is under way or the call has ended.</summary>
    public bool TryEnter() => Interlocked.CompareExchange(ref state, Taken, Free) == Free;

    public void Leave() => Release(Free);

    /// <summary>
    /// Takes the gate for good once no write is under way; true for the first who does, who then says <see cref="SetClosed"/>.
    /// </summary>
    public async ValueTask<bool> CloseAsync()
    {
        while (true)
        {
            if (TryClose()) return true;
            if (Volatile.Read(ref state) == Closed) return false;
            var signal = LazyInitializer.EnsureInitialized(ref freed, static () => new(TaskCreationOptions.RunContinuationsAsynchronously));
            if (Volatile.Read(ref state) != Taken) continue;
            await signal.Task;
            Interlocked.CompareExchange(ref freed, null, signal);
        }
    }

    /// <summary>Takes the gate for good unless a write is under way or somebody else has taken it.</summary>
    public bool TryClose()
    {
        if (Interlocked.CompareExchange(ref state, Taken, Free) != Free) return false;
        Volatile.Write(ref isClosing, true);
        return true;
    }

    /// <summary>The end of the call has been sent: who waits to close may go on.</summary>
    public void SetClosed() => Release(Closed);

    void Release(int next)
    {
        Volatile.Write(ref state, next);
        Interlocked.MemoryBarrier();
        Volatile.Read(ref freed)?.TrySetResult();
    }
}
