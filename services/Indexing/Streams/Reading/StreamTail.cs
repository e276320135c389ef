using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams.Broker;
using Khabar.Services.Indexing.Streams.Publishing;
using RabbitMQ.Client.Events;

namespace Khabar.Services.Indexing.Streams.Reading;

/// <summary>
/// Follows the end of a stream: where it is, which offsets the publisher's entries got, and what others append. When the broker comes back
/// it goes on where it was. Thread-safe.
/// </summary>
internal sealed partial class StreamTail(BrokerConnection connection, string stream, StreamPublisher publisher, LogWatchers watchers, ILogger logger)
{
    const int Prefetch = 256;

    readonly TaskCompletionSource attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    long end;

    /// <summary>Offset of the last entry that was seen; 0 if none was yet.</summary>
    public ulong End => (ulong)Interlocked.Read(ref end);

    /// <summary>Completes when the end is followed for the first time.</summary>
    public Task Attached => attached.Task;

    /// <summary>Follows the end until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var backoff = new Backoff();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var from = End == 0 ? StreamMessage.FromNext() : StreamMessage.From(End + 1);
                await using var consumer = await StreamConsumer.StartAsync(
                    await connection.GetAsync(stopping), stream, from, Prefetch, Receive, stopping);
                backoff.Reset();
                attached.TrySetResult();
                await consumer.Ended.WaitAsync(stopping);
            }
            catch (Exception cause) when (BrokerErrors.IsFailure(cause))
            {
                if (!stopping.IsCancellationRequested) Log.Lost(logger, stream, cause.Message);
            }
            await backoff.PauseAsync(stopping);
        }
    }

    ValueTask Receive(BasicDeliverEventArgs delivery)
    {
        var offset = StreamMessage.OffsetOf(delivery);
        if (offset <= End) return ValueTask.CompletedTask;
        if (!watchers.IsEmpty) watchers.Tell(new(offset, delivery.Body, StreamMessage.IsMarker(delivery)));
        Interlocked.Exchange(ref end, (long)offset);
        publisher.Seen(delivery.BasicProperties.AppId, delivery.BasicProperties.MessageId, offset);
        return ValueTask.CompletedTask;
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The end of the stream '{Stream}' cannot be followed at present: {Reason}")]
        public static partial void Lost(ILogger logger, string stream, string reason);
    }
}
