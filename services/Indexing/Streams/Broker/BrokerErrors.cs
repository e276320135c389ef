using RabbitMQ.Client.Exceptions;

namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>Which exceptions of the client mean that the broker, or the way to it, has failed.</summary>
internal static class BrokerErrors
{
    /// <summary>True if another attempt may succeed.</summary>
    public static bool IsFailure(Exception cause) =>
        cause is IOException or RabbitMQClientException or TimeoutException or System.Net.Sockets.SocketException
            or ObjectDisposedException { ObjectName: not nameof(Khabar.Services.Indexing.Log.IIngestLog) }
        || cause is OperationCanceledException;
}
