using System.Buffers;
using Grpc.Core;

namespace Grpc.Net.Messages;

/// <summary>
/// Serialises one message after another into frames held in a pooled array. Not safe for concurrent use; the frame is valid
/// until the next one or <see cref="Dispose"/>.
/// </summary>
sealed class MessageSerializer(int limit) : SerializationContext, IBufferWriter<byte>, IDisposable
{
    const int FirstCapacity = 256;

    byte[] buffer = [];
    int length;
    bool complete;

    /// <summary>Serialises a message; compresses it if an encoder is given.</summary>
    /// <exception cref="RpcException">RESOURCE_EXHAUSTED: the message is longer than the limit.</exception>
    public ReadOnlyMemory<byte> Frame<T>(Marshaller<T> marshaller, T message, MessageEncoder? encoder = null)
    {
        length = MessageFrame.HeaderLength;
        complete = false;
        marshaller.ContextualSerializer(message, this);
        if (!complete) throw new InvalidOperationException("The serializer did not complete the message.");
        CheckLimit(length - MessageFrame.HeaderLength);
        // An empty message has nothing to compress, and some peers do not take an empty gzip stream for one.
        var isCompressed = encoder is not null && length > MessageFrame.HeaderLength;
        if (isCompressed) Encode(encoder!);
        MessageFrame.WriteHeader(buffer, isCompressed, length - MessageFrame.HeaderLength);
        return buffer.AsMemory(0, length);
    }

    public override void SetPayloadLength(int payloadLength)
    {
        CheckLimit(payloadLength);
        Reserve(payloadLength);
    }

    public override IBufferWriter<byte> GetBufferWriter() => this;

    public override void Complete()
    {
        Reserve(0);
        complete = true;
    }

    public override void Complete(byte[] payload)
    {
        Reserve(payload.Length);
        payload.CopyTo(buffer.AsSpan(length));
        length += payload.Length;
        complete = true;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length - length);
        length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return buffer.AsSpan(length);
    }

    /// <summary>Gives the array back to the pool.</summary>
    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    void Encode(MessageEncoder encoder)
    {
        var encoded = encoder.Encode(buffer.AsMemory(MessageFrame.HeaderLength, length - MessageFrame.HeaderLength));
        length = MessageFrame.HeaderLength;
        Reserve(encoded.Length);
        encoded.Span.CopyTo(buffer.AsSpan(length));
        length += encoded.Length;
    }

    void CheckLimit(int payloadLength)
    {
        if (payloadLength > limit) throw MessageErrors.SentTooLong(payloadLength, limit);
    }

    void Reserve(int count)
    {
        if (buffer.Length - length >= count && buffer.Length > 0) return;
        var needed = checked(length + count);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstCapacity, buffer.Length == 0 ? needed : Math.Max(needed, 2 * length)));
        buffer.AsSpan(0, Math.Min(length, buffer.Length)).CopyTo(larger);
        Dispose();
        buffer = larger;
    }
}
