using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a serializer puts the bytes of one message: either a whole array, or pieces into the buffer writer.</summary>
public abstract class SerializationContext
{
    /// <summary>For the transports of this library and their tests.</summary>
    protected SerializationContext() { }

    /// <summary>The message is this array, which the context then owns. Instead of every other member.</summary>
    public virtual void Complete(byte[] payload) => throw new NotSupportedException();

    /// <summary>A buffer for the message; <see cref="Complete()"/> ends it.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotSupportedException();

    /// <summary>Says the length in bytes before the first byte is written, which spares a copy.</summary>
    public virtual void SetPayloadLength(int payloadLength) { }

    /// <summary>The message in the buffer is whole.</summary>
    public virtual void Complete() => throw new NotSupportedException();
}
