using System.Runtime.CompilerServices;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams.Broker;
using Khabar.Services.Indexing.Streams.Publishing;
using Khabar.Services.Indexing.Streams.Reading;

namespace Khabar.Services.Indexing.Streams;

/// <summary>
/// A log that is a RabbitMQ stream: replicated by the broker, appended to by any number of processes, read by offset. When the broker is
/// away, entries wait as long as the queue has room and the time allows; then callers are told.
/// </summary>
/// <remarks>Offsets are the stream's plus one. They are not dense: markers, and the broker itself, take some.</remarks>
internal sealed class StreamIngestLog : IIngestLog
{
    static readonly TimeSpan WhileBlocked = TimeSpan.FromMilliseconds(100);

    readonly BrokerConnections broker;
    readonly LocalLogOptions limits;
    readonly AppendQueue queue;
    readonly LogWatchers watchers = new();
    readonly StreamTail tail;
    readonly StreamEntries entries;
    readonly StreamSync sync;
    readonly Task publishing;
    readonly Task following;
    readonly CancellationTokenSource stopping = new();
    readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    StreamIngestLog(BrokerConnections broker, string stream, StreamLogOptions options, LocalLogOptions limits, ILogger logger)
    {
        this.broker = broker;
        this.limits = limits;
        queue = new(limits.QueueBytes);
        sync = new(AppendMarkerAsync);
        entries = new(broker.Consuming, stream, options.Prefetch, logger);
        var publisher = new StreamPublisher(broker.Publishing, new(broker.Coordinator, stream, options.Replicas, logger), stream, options, queue, logger);
        tail = new(broker.Consuming, stream, publisher, watchers, logger);
        publishing = publisher.RunAsync();
        following = tail.RunAsync(stopping.Token);
    }

    /// <summary>Opens the log of a stream, creating it if there is none, and returns when its end is known.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before the broker could be reached.</exception>
    public static async Task<StreamIngestLog> OpenAsync(
        BrokerConnections broker, string stream, StreamLogOptions options, LocalLogOptions limits, ILogger logger, CancellationToken cancellationToken)
    {
        var log = new StreamIngestLog(broker, stream, options, limits, logger);
        try
        {
            // The end is followed first, so that the marker is seen; a broker that is away is waited for.
            await log.tail.Attached.WaitAsync(cancellationToken);
            while (log.End == 0)
                await ((Task)log.SyncAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return log;
        }
        catch
        {
            await log.DisposeAsync();
            throw;
        }
    }

    public ulong First => 1;

    public ulong End => tail.End;

    public long SizeInBytes => 0;

    /// <summary>Does nothing: how long streams are kept is a policy of the broker.</summary>
    public void Trim(ulong upTo)
    {
    }

    public bool TryAppend(ReadOnlyMemory<byte> entry, out Task<ulong> appended)
    {
        if (entry.Length > limits.MaxEntryBytes)
            throw new ArgumentException(
                $"The entry has {entry.Length:N0} bytes; the log takes at most {limits.MaxEntryBytes:N0}.", nameof(entry));
        var append = new PendingAppend(entry);
        appended = append.Appended;
        return !broker.Publishing.IsBlocked && queue.TryAdd(append);
    }

    public Task WaitForRoomAsync(CancellationToken cancellationToken) =>
        broker.Publishing.IsBlocked ? Task.Delay(WhileBlocked, cancellationToken) : queue.WaitForRoomAsync(cancellationToken);

    public Task<ulong> SyncAsync(CancellationToken cancellationToken) => sync.RunAsync().WaitAsync(cancellationToken);

    public IDisposable Watch(Action<LogRecord> appended) => watchers.Add(appended);

    public async IAsyncEnumerable<LogRecord> ReadAsync(ulong from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(from);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var records = entries.ReadAsync(from, ended.Token).GetAsyncEnumerator(CancellationToken.None);
        var moving = Task.FromResult(false);
        try
        {
            for (var read = from - 1; ; read = records.Current.Offset)
            {
                moving = records.MoveNextAsync().AsTask();
                if (!moving.IsCompleted) await Task.WhenAny(moving, closed.Task);
                if (!moving.IsCompleted && read >= End) yield break;
                if (!await moving) yield break;
                yield return records.Current;
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // An enumerator must stand still to be disposed.
            await ended.CancelAsync();
            await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await records.DisposeAsync();
        }
    }

    /// <summary>Sends what was taken, as far as the broker takes it in time, and ends the readers once they have read it.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await publishing;
        await stopping.CancelAsync();
        await following;
        closed.TrySetResult();
    }

    async Task<ulong> AppendMarkerAsync()
    {
        var marker = new PendingAppend(ReadOnlyMemory<byte>.Empty, isMarker: true);
        return queue.TryAdd(marker)
            ? await marker.Appended
            : throw new IOException("The log has as much to write as it may, so that its end cannot be found out.");
    }
}
