namespace Khabar.Services.Indexing.Log;

/// <summary>An entry on its way into the log.</summary>
internal sealed class PendingAppend(ReadOnlyMemory<byte> entry, bool isMarker = false)
{
    // Callers go on elsewhere: the writer's thread is for writing.
    readonly TaskCompletionSource<ulong> appended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReadOnlyMemory<byte> Entry => entry;

    public bool IsMarker => isMarker;

    public Task<ulong> Appended => appended.Task;

    public void Succeed(ulong offset) => appended.TrySetResult(offset);

    public void Fail(Exception cause) => appended.TrySetException(cause);
}

/// <summary>
/// Entries that wait for the writer, bounded by their bytes. While the disk synchronises one batch the next gathers here:
/// that is what makes many callers share one fsync.
/// </summary>
/// <remarks>Thread-safe for any number of producers and one consumer.</remarks>
internal sealed class AppendQueue(long capacityInBytes)
{
    // What an entry costs beyond its bytes, so that the number of small ones is bounded as well.
    const int Overhead = 256;

    readonly Lock taken = new();
    readonly Queue<PendingAppend> pending = new();
    readonly SemaphoreSlim filled = new(0);
    TaskCompletionSource room = new(TaskCreationOptions.RunContinuationsAsynchronously);
    long bytes;
    bool closed;

    /// <summary>Adds an entry unless the queue is full. An entry larger than the whole queue is taken by an empty one.</summary>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public bool TryAdd(PendingAppend append)
    {
        lock (taken)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(IIngestLog));
            var cost = CostOf(append);
            if (pending.Count > 0 && bytes + cost > capacityInBytes) return false;
            bytes += cost;
            pending.Enqueue(append);
            if (pending.Count == 1) filled.Release();
            return true;
        }
    }

    /// <summary>Completes when the consumer has next taken from the queue; at once if there is nothing in it or it is closed.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        lock (taken) return closed || pending.Count == 0 ? Task.CompletedTask : room.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Waits for entries and moves them to the batch, in order, up to a number and about an amount of bytes.</summary>
    /// <returns>False, with nothing in the batch, once the queue is closed and empty.</returns>
    public bool Take(List<PendingAppend> batch, int maxEntries, long maxBytes)
    {
        // Not by the semaphore's own wait, which spins first: the writers of many shards would spin away what the processors have.
        while (!filled.Wait(0)) filled.AvailableWaitHandle.WaitOne();
        return Move(batch, maxEntries, maxBytes);
    }

    /// <summary>As <see cref="Take"/>, without holding a thread.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled; nothing was taken.</exception>
    public async Task<bool> TakeAsync(List<PendingAppend> batch, int maxEntries, long maxBytes, CancellationToken cancellationToken)
    {
        await filled.WaitAsync(cancellationToken);
        return Move(batch, maxEntries, maxBytes);
    }

    /// <summary>As <see cref="Take"/>, but what is there now, which may be nothing.</summary>
    public bool TakeNow(List<PendingAppend> batch, int maxEntries, long maxBytes) => !filled.Wait(0) || Move(batch, maxEntries, maxBytes);

    /// <summary>Takes nothing more; what is in the queue can still be taken out.</summary>
    public void Close()
    {
        lock (taken)
        {
            if (closed) return;
            closed = true;
            if (pending.Count == 0) filled.Release();
            room.TrySetResult();
        }
    }

    bool Move(List<PendingAppend> batch, int maxEntries, long maxBytes)
    {
        lock (taken)
        {
            var bytes = 0L;
            while (batch.Count < maxEntries && bytes < maxBytes && pending.TryDequeue(out var append))
            {
                batch.Add(append);
                bytes += CostOf(append);
            }
            this.bytes -= bytes;
            // One permit stands for "not empty or closed"; it stays as long as that holds.
            if (pending.Count > 0 || closed) filled.Release();
            room.TrySetResult();
            room = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return batch.Count > 0;
        }
    }

    static long CostOf(PendingAppend append) => append.Entry.Length + Overhead;
}
