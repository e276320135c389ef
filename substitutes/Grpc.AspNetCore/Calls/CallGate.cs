namespace Grpc.AspNetCore.Server.Calls;

/// <summary>
/// Lets one write at a time pass, and the end of the call once: the deadline may end a call while its handler is at work, but
/// never in the middle of a write.
/// </summary>
sealed class CallGate
{
    readonly SemaphoreSlim turn = new(1);

    public bool IsClosed { get; private set; }

    /// <summary>Begins a write; <see cref="Leave"/> ends it.</summary>
    /// <exception cref="InvalidOperationException">Another write is under way, or the call has ended.</exception>
    public void Enter()
    {
        if (!turn.Wait(0)) throw new InvalidOperationException("Another write of this call is under way.");
        if (!IsClosed) return;
        turn.Release();
        throw new InvalidOperationException("Can't write the message because the call is complete.");
    }

    public void Leave() => turn.Release();

    /// <summary>Closes the gate behind the last write; true for the first who does. <see cref="Leave"/> tells the others that it is done.</summary>
    public async ValueTask<bool> CloseAsync()
    {
        await turn.WaitAsync();
        return Close();
    }

    /// <summary>Closes the gate unless a write is under way.</summary>
    public bool TryClose() => turn.Wait(0) && Close();

    bool Close()
    {
        if (IsClosed) turn.Release();
        else return IsClosed = true;
        return false;
    }
}
