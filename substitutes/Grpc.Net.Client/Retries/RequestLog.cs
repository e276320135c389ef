namespace Grpc.Net.Client.Retries;

/// <summary>
/// The requests of a call that may be sent several times: kept until one attempt is chosen for good, then only until it has
/// written them. Safe for concurrent use by one writer and several attempts.
/// </summary>
sealed class RequestLog(RetryBuffer buffer)
{
    readonly Lock gate = new();
    readonly List<ReadOnlyMemory<byte>> frames = [];
    TaskCompletionSource changed = NewSignal();
    long kept;
    int dropped;
    int written;
    bool isComplete;
    bool isOver;

    /// <summary>Whether requests are not kept any more, so that no further attempt can be made.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Adds a request. If there is no room to keep it, the attempt under way is the last.</summary>
    public void Append(ReadOnlyMemory<byte> frame)
    {
        lock (gate)
        {
            if (!IsFinal)
            {
                if (buffer.TryTake(kept, frame.Length)) kept += frame.Length;
                else Finalise();
            }
            frames.Add(frame);
            Signal();
        }
    }

    /// <summary>Completes when some attempt has written every request so far, or the call is over.</summary>
    public async Task WrittenAsync()
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (isOver || written == dropped + frames.Count) return;
                next = changed.Task;
            }
            await next.ConfigureAwait(false);
        }
    }

    /// <summary>No request follows.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            Signal();
        }
    }

    /// <summary>One attempt was chosen.</summary>
    public void Choose()
    {
        lock (gate) Finalise();
    }

    /// <summary>The call is over: nobody waits any more.</summary>
    public void End()
    {
        lock (gate)
        {
            isOver = isComplete = true;
            Finalise();
            Signal();
        }
    }

    /// <summary>The request with the number, or none and whether more may come and when to look again.</summary>
    public (ReadOnlyMemory<byte>? Frame, Task? Next) At(int number)
    {
        lock (gate)
        {
            if (number < dropped + frames.Count && number >= dropped) return (frames[number - dropped], null);
            return (null, isComplete || number < dropped ? null : changed.Task);
        }
    }

    /// <summary>An attempt has written this many requests.</summary>
    public void Written(int count)
    {
        lock (gate)
        {
            if (count > written) written = count;
            if (IsFinal) DropWritten();
            Signal();
        }
    }

    void Finalise()
    {
        if (IsFinal) return;
        IsFinal = true;
        buffer.Return(kept);
        kept = 0;
        DropWritten();
    }

    void DropWritten()
    {
        var count = written - dropped;
        frames.RemoveRange(0, count);
        dropped += count;
    }

    void Signal()
    {
        var signal = changed;
        changed = NewSignal();
        signal.SetResult();
    }

    static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
