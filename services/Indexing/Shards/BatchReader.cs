using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Shards;

/// <summary>Reads a log in batches: what can be read at once, up to a bound. Not thread-safe.</summary>
internal sealed class BatchReader : IAsyncDisposable
{
    const int MaxEntries = 256;
    const long MaxBytes = 8 * 1024 * 1024;

    readonly CancellationTokenSource ended;
    readonly IAsyncEnumerator<LogRecord> records;
    Task<bool>? next;

    /// <summary>Reads from an offset on.</summary>
    public BatchReader(IIngestLog log, ulong from, CancellationToken cancellationToken)
    {
        ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        records = log.ReadAsync(from, ended.Token).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Waits for entries, but no longer than it is told to.</summary>
    /// <returns>The entries; none if there were none in time; null when the log has ended.</returns>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async Task<IReadOnlyList<LogRecord>?> ReadAsync(TimeSpan patience)
    {
        next ??= records.MoveNextAsync().AsTask();
        if (!next.IsCompleted && !await CompletesWithin(next, patience)) return [];
        var batch = new List<LogRecord>();
        var bytes = 0L;
        while (await next)
        {
            batch.Add(records.Current);
            bytes += records.Current.Entry.Length;
            next = records.MoveNextAsync().AsTask();
            if (!next.IsCompletedSuccessfully || batch.Count == MaxEntries || bytes >= MaxBytes) return batch;
        }
        return batch.Count > 0 ? batch : null;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        // An enumerator must stand still to be disposed; what its last step ended with no longer matters.
        if (next is not null) await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await records.DisposeAsync();
        ended.Dispose();
    }

    static async Task<bool> CompletesWithin(Task task, TimeSpan patience)
    {
        using var cancelled = new CancellationTokenSource();
        var first = await Task.WhenAny(task, Task.Delay(patience, cancelled.Token));
        await cancelled.CancelAsync();
        return first == task;
    }
}
