using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Tests.Streams;

/// <summary>Reads a log of numbers from its beginning, in the background, and remembers all of it.</summary>
sealed class LogReading : IAsyncDisposable
{
    readonly CancellationTokenSource ended = new();
    readonly SortedDictionary<ulong, int> entries = [];
    readonly Task reading;
    ulong last;

    public LogReading(IIngestLog log) => reading = Task.Run(() => ReadAsync(log));

    /// <summary>Waits until everything up to an offset was read, ends, and returns the number at each offset.</summary>
    public async Task<SortedDictionary<ulong, int>> UpToAsync(ulong end, TimeSpan patience)
    {
        await Poll.UntilAsync(() => Volatile.Read(ref last) >= end || reading.IsFaulted, patience, "the reader did not go on");
        await DisposeAsync();
        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await reading;
    }

    async Task ReadAsync(IIngestLog log)
    {
        try
        {
            await foreach (var record in log.ReadAsync(1, ended.Token))
            {
                Assert.True(record.Offset > last, $"offset {record.Offset} came after {last}");
                if (!record.IsMarker) entries.Add(record.Offset, BitConverter.ToInt32(record.Entry.Span));
                Volatile.Write(ref last, record.Offset);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
        }
    }
}
