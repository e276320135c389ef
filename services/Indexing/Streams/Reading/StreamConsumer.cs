using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Khabar.Services.Indexing.Streams.Reading;

/// <summary>
/// One attachment to a stream on a channel of its own: messages from a place on, until the channel ends. What is sent ahead is bounded by
/// the messages that were not passed on yet. To be disposed.
/// </summary>
internal sealed class StreamConsumer : IAsyncDisposable
{
    readonly IChannel channel;
    readonly ushort prefetch;
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int unacknowledged;

    StreamConsumer(IChannel channel, ushort prefetch)
    {
        this.channel = channel;
        this.prefetch = prefetch;
    }

    /// <summary>Fails when the channel has ended, for whatever reason.</summary>
    public Task Ended => ended.Task;

    /// <summary>Attaches to a stream. Messages are given to the receiver one after another; the next waits until it is done.</summary>
    public static async Task<StreamConsumer> StartAsync(
        IConnection connection,
        string stream,
        Dictionary<string, object?> from,
        int prefetch,
        Func<BasicDeliverEventArgs, ValueTask> receive,
        CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var consumer = new StreamConsumer(channel, (ushort)prefetch);
        try
        {
            channel.ChannelShutdownAsync += (_, reason) => consumer.EndAsync(new IOException($"The broker's channel ended: {reason.ReplyText}"));
            await channel.BasicQosAsync(0, consumer.prefetch, global: false, cancellationToken);
            var receiver = new AsyncEventingBasicConsumer(channel);
            receiver.UnregisteredAsync += (_, _) => consumer.EndAsync(new IOException("The broker cancelled the consumer."));
            receiver.ReceivedAsync += (_, delivery) => consumer.ReceiveAsync(delivery, receive);
            await channel.BasicConsumeAsync(
                stream, autoAck: false, consumerTag: "", noLocal: false, exclusive: false, from, receiver, cancellationToken);
            return consumer;
        }
        catch
        {
            await consumer.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(new ObjectDisposedException(nameof(StreamConsumer)));
        await channel.DisposeAsync();
    }

    async Task ReceiveAsync(BasicDeliverEventArgs delivery, Func<BasicDeliverEventArgs, ValueTask> receive)
    {
        try
        {
            await receive(delivery);
            // An acknowledgement only tells the broker to send more; half of what it may send ahead keeps it busy.
            if (++unacknowledged * 2 < prefetch) return;
            unacknowledged = 0;
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: true);
        }
        catch (Exception cause)
        {
            await EndAsync(cause);
        }
    }

    Task EndAsync(Exception cause)
    {
        ended.TrySetException(cause);
        // Nobody has to look at how it ended.
        _ = ended.Task.Exception;
        return Task.CompletedTask;
    }
}
