namespace Khabar.Gateway.Articles;

/// <summary>Bounds the bytes that are under way at once. What is larger than the whole budget goes when nothing else is. Thread-safe; for one taker at a time.</summary>
sealed class ByteBudget(long capacity)
{
    readonly Lock changing = new();
    TaskCompletionSource returned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    bool waiting;
    long taken;

    /// <summary>Takes bytes out of the budget, waiting until there is room.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled; nothing was taken.</exception>
    public async ValueTask TakeAsync(long bytes, CancellationToken cancellation)
    {
        while (true)
        {
            Task room;
            lock (changing)
            {
                if (taken == 0 || taken + bytes <= capacity)
                {
                    taken += bytes;
                    return;
                }
                waiting = true;
                room = returned.Task;
            }
            await room.WaitAsync(cancellation);
        }
    }

    /// <summary>Gives bytes back.</summary>
    public void Return(long bytes)
    {
        lock (changing)
        {
            taken -= bytes;
            if (!waiting) return;
            waiting = false;
            returned.SetResult();
            returned = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
