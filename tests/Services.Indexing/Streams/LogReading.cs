using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Tests.Streams;

/// <summary>Reads a log of numbers from its beginning, in the background, and remembers all of it.</summary>
sealed class LogReading : IAsyncDisposable
{
    readonly CancellationTokenSource _ended = new();
    readonly SortedDictionary<ulong, int> _entries = [];
    readonly Task _reading;
    ulong _last;

    public LogReading(IIngestLog log) => _reading = Task.Run(() => ReadAsync(log));

    /// <summary>Waits until everything up to an offset was read, ends, and returns the number at each offset.</summary>
    public async Task<SortedDictionary<ulong, int>> UpToAsync(ulong end, TimeSpan patience)
    {
        await Poll.UntilAsync(() => Volatile.Read(ref _last) >= end || _reading.IsFaulted, patience, "the reader did not go on");
        await DisposeAsync();
        return _entries;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _reading;
    }

    async Task ReadAsync(IIngestLog log)
    {
        try
        {
            await foreach (var record in log.ReadAsync(1, _ended.Token))
            {
                Assert.True(record.Offset > _last, $"offset {record.Offset} came after {_last}");
                if (!record.IsMarker) _entries.Add(record.Offset, BitConverter.ToInt32(record.Entry.Span));
                Volatile.Write(ref _last, record.Offset);
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
        }
    }
}
