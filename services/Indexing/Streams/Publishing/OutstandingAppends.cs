using System.Diagnostics;
using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Streams.Publishing;

/// <summary>
/// Entries of one publishing session that are on their way. Each is done when the broker has confirmed it and it has come back with its
/// offset. Bounded; thread-safe.
/// </summary>
internal sealed class OutstandingAppends(int most)
{
    readonly Lock _changing = new();
    readonly SemaphoreSlim _room = new(most);
    readonly SortedDictionary<ulong, Item> _items = [];
    TaskCompletionSource _empty = Completed();

    /// <summary>Names the session; sightings of another's entries are none of its business.</summary>
    public string Session { get; } = Guid.NewGuid().ToString("N");

    /// <summary>How long the oldest entry has been on its way; zero if there is none.</summary>
    public TimeSpan OldestAge
    {
        get
        {
            lock (_changing) return _items.Count == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_items.First().Value.Sent);
        }
    }

    /// <summary>Completes when nothing is on its way.</summary>
    public Task Empty
    {
        get { lock (_changing) return _empty.Task; }
    }

    /// <summary>Waits until one more may be on its way, and notes it.</summary>
    public async Task AddAsync(ulong number, PendingAppend append, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        lock (_changing)
        {
            if (_items.Count == 0) _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _items.Add(number, new(append, Stopwatch.GetTimestamp()));
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
        lock (_changing)
        {
            foreach (var item in _items.Values)
            {
                item.Confirmed = true;
                if (item.Offset is null) item.Failure = cause;
            }
            End([.. _items]);
        }
    }

    void ForEach(ulong number, bool multiple, Action<Item> change)
    {
        lock (_changing)
        {
            KeyValuePair<ulong, Item>[] meant = multiple
                ? [.. _items.TakeWhile(item => item.Key <= number)]
                : _items.TryGetValue(number, out var one) ? [new(number, one)] : [];
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
            _items.Remove(number);
            _room.Release();
        }
        if (_items.Count == 0) _empty.TrySetResult();
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
