using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Khabar.Services.Indexing.Streams;

/// <summary>
/// A log entry as a message of a stream: the entry is the body; the application id names the publisher's session and the message id counts
/// within it, so that a publisher recognises its own entries when they come back with their offset, which confirms do not carry.
/// </summary>
internal static class StreamMessage
{
    const string OffsetHeader = "x-stream-offset";
    const string MarkerType = "marker";

    /// <summary>The properties of a message.</summary>
    public static BasicProperties Properties(string session, ulong number, bool isMarker) => new()
    {
        AppId = session,
        MessageId = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Type = isMarker ? MarkerType : null,
        DeliveryMode = DeliveryModes.Persistent,
    };

    /// <summary>The offset of a message in the log: streams count from 0, logs from 1.</summary>
    /// <exception cref="InvalidDataException">It has none: the queue is not a stream.</exception>
    public static ulong OffsetOf(BasicDeliverEventArgs delivery) =>
        delivery.BasicProperties.Headers?.TryGetValue(OffsetHeader, out var offset) == true && offset is long number
            ? (ulong)number + 1
            : throw new InvalidDataException($"A message of '{delivery.RoutingKey}' has no {OffsetHeader}; the queue is not a stream.");

    /// <summary>The argument that makes a consumer begin at an offset of the log.</summary>
    public static Dictionary<string, object?> From(ulong offset) => new() { [OffsetHeader] = (long)(offset - 1) };

    /// <summary>The argument that makes a consumer begin with what comes next.</summary>
    public static Dictionary<string, object?> FromNext() => new() { [OffsetHeader] = "next" };

    public static bool IsMarker(BasicDeliverEventArgs delivery) => delivery.BasicProperties.Type == MarkerType;
}
