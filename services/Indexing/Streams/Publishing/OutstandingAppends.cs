using System.Diagnostics;
using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Streams.Publishing;

/// <summary>
/// Entries of one publishing session that are on their way. Each is done when the broker has confirmed it and it has come back with its
/// offset. Bounded; thread-safe.
/// </summary>
internal sealed class OutstandingAppends(int most)
{
    readonly Lock changing = new();
    readonly SemaphoreSlim room = new(most);
    readonly SortedDictionary<ulong, Item> items = [];
    TaskCompletionSource empty = Completed();

    /// <summary>Names the session; sightings of another's entries are none of its business.</summary>
    public string Session { get; } = Guid.NewGuid().ToString("N");

    /// <summary>How long the oldest entry has been on its way; zero if there is none.</summary>
    public TimeSpan OldestAge
    {
        get
        {
            lock (changing) return items.Count == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(items.First().Value.Sent);
        }
    }

    /// <summary>Completes when nothing is on its way.</summary>
    public Task Empty
    {
        get { lock (changing) return empty.Task; }
    }

    /// <summary>Waits until one more may be on its way, and notes it.</summary>
    public async Task AddAsync(ulong number, PendingAppend append, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        lock (changing)
        {
            if (items.Count == 0) empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
            items.Add(number, new(append, Stopwatch.GetTimestamp()));
        }
    }

    /// <summary>The broker has an entry, and all before it if so many are meant.</summary>
    public void Confirm(ulong number, bool multiple) => ForEach(number, multiple, item => item.Confirmed = true);

    /// <summary>The broker refused an entry, and all before it if so many are meant.</summary>
    public void Reject(ulong number, bool multiple) =>
        ForEach(number, multiple, item => item.Failure = new IOException("The broker could not store the entry."));

    /// <summary>An entry has come back.</summary>
    public void Seen(ulong number, ulong offset) => ForEach(number, multiple: false, item => item.Offset = offset);

    /// <summary>
    /// Ends everything that is on its way. What has come back is durable, for streams deliver nothing else; of the rest nobody knows.
    /// </summary>
    public void FailAll(IOException cause)
    {
        lock (changing)
        {
            foreach (var item in items.Values)
            {
                item.Confirmed = true;
                if (item.Offset is null) item.Failure = cause;
            }
            End([.. items]);
        }
    }

    void ForEach(ulong number, bool multiple, Action<Item> change)
    {
        lock (changing)
        {
            KeyValuePair<ulong, Item>[] meant = multiple
                ? [.. items.TakeWhile(item => item.Key <= number)]
                : items.TryGetValue(number, out var one) ? [new(number, one)] : [];
            foreach (var (_, item) in meant) change(item);
            End(meant);
        }
    }

    void End(IEnumerable<KeyValuePair<ulong, Item>> items)
    {
        foreach (var (number, item) in items)
        {
            if (item.Failure is { } failure) item.Append.Fail(failure);
            else if (item is { Confirmed: true, Offset: { } offset }) item.Append.Succeed(offset);
            else continue;
            this.items.Remove(number);
            room.Release();
        }
        if (this.items.Count == 0) empty.TrySetResult();
    }

    static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }

    sealed class Item(PendingAppend append, long sent)
    {
        public PendingAppend Append => append;

        public long Sent => sent;

        public bool Confirmed { get; set; }

        public ulong? Offset { get; set; }

        public Exception? Failure { get; set; }
    }
}
