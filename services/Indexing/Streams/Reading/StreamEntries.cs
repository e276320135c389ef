using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams.Broker;
using RabbitMQ.Client.Events;

namespace Khabar.Services.Indexing.Streams.Reading;

/// <summary>Reads a stream from an offset on, and goes on where it was when the broker comes back. Thread-safe.</summary>
internal sealed partial class StreamEntries(BrokerConnection connection, string stream, int prefetch, ILogger logger)
{
    /// <summary>The entries from an offset on, without end but by cancellation.</summary>
    public async IAsyncEnumerable<LogRecord> ReadAsync(ulong from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var backoff = new Backoff();
        for (var next = from; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Bounded by what the broker may send ahead: it sends no more until these were taken.
            var received = Channel.CreateBounded<LogRecord>(Math.Max(1, prefetch));
            var consumer = await AttachAsync(next, received.Writer, cancellationToken);
            if (consumer is not null)
            {
                await using (consumer)
                {
                    while (await received.Reader.WaitToReadAsync(cancellationToken))
                    {
                        while (received.Reader.TryRead(out var record))
                        {
                            backoff.Reset();
                            next = record.Offset + 1;
                            yield return record;
                            cancellationToken.ThrowIfCancellationRequested();
                        }
                    }
                }
            }
            await backoff.PauseAsync(cancellationToken);
        }
    }

    async Task<StreamConsumer?> AttachAsync(ulong next, ChannelWriter<LogRecord> received, CancellationToken cancellationToken)
    {
        try
        {
            var consumer = await StreamConsumer.StartAsync(
                await connection.GetAsync(cancellationToken), stream, StreamMessage.From(next), prefetch, Receive, cancellationToken);
            _ = CompleteAsync(consumer, received);
            return consumer;
        }
        catch (Exception cause) when (BrokerErrors.IsFailure(cause) && !cancellationToken.IsCancellationRequested)
        {
            Log.NotAttached(logger, stream, next, cause.Message);
            return null;
        }

        // A stream is delivered by chunks, so the first messages may be older than what was asked for.
        ValueTask Receive(BasicDeliverEventArgs delivery) => StreamMessage.OffsetOf(delivery) is var offset && offset >= next
            ? received.WriteAsync(new(offset, delivery.Body.ToArray(), StreamMessage.IsMarker(delivery)), cancellationToken)
            : ValueTask.CompletedTask;
    }

    static async Task CompleteAsync(StreamConsumer consumer, ChannelWriter<LogRecord> received)
    {
        await consumer.Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        received.TryComplete();
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The stream '{Stream}' cannot be read on from offset {Offset} at present: {Reason}")]
        public static partial void NotAttached(ILogger logger, string stream, ulong offset, string reason);
    }
}
