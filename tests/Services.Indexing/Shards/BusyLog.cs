using System.Runtime.CompilerServices;
using Khabar.Services.Indexing.Log;

namespace Khabar.Services.Indexing.Tests.Shards;

/// <summary>A log that takes nothing or takes entries without ever making them durable, and has none to read.</summary>
sealed class BusyLog : IIngestLog
{
    public ulong First => 1;

    public void Trim(ulong upTo) => throw new NotSupportedException();

    public ulong End { get; set; }

    public bool Takes { get; set; }

    public long SizeInBytes => 0;

    public bool TryAppend(ReadOnlyMemory<byte> entry, out Task<ulong> appended)
    {
        appended = new TaskCompletionSource<ulong>().Task;
        return Takes;
    }

    public Task WaitForRoomAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public Task<ulong> SyncAsync(CancellationToken cancellationToken) => Task.FromResult(End);

    public IDisposable Watch(Action<LogRecord> appended) => new CancellationTokenSource();

    public async IAsyncEnumerable<LogRecord> ReadAsync(ulong from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
