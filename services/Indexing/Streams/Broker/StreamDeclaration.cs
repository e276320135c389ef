using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>Creates a stream unless it is there; one that is there keeps the arguments it was created with.</summary>
internal sealed partial class StreamDeclaration(StreamCoordinator coordinator, string stream, int replicas, ILogger logger)
{
    const ushort NotFound = 404;

    /// <summary>Returns when the stream is there to stay.</summary>
    public async Task EnsureAsync(IConnection broker)
    {
        if (await IsThereAsync(broker)) return;
        await coordinator.SettleAsync(broker);
        await using var channel = await broker.CreateChannelAsync();
        await channel.QueueDeclareAsync(stream, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
        {
            ["x-queue-type"] = "stream",
            ["x-initial-cluster-size"] = replicas,
            ["x-queue-leader-locator"] = "least-leaders",
        });
        Log.Created(logger, stream, replicas);
    }

    async Task<bool> IsThereAsync(IConnection broker)
    {
        try
        {
            await using var channel = await broker.CreateChannelAsync();
            await channel.QueueDeclarePassiveAsync(stream);
            return true;
        }
        catch (OperationInterruptedException answer) when (answer.ShutdownReason?.ReplyCode == NotFound)
        {
            return false;
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The stream '{Stream}' is created with {Replicas} replicas.")]
        public static partial void Created(ILogger logger, string stream, int replicas);
    }
}
