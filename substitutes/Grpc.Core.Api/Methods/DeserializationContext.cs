using System.Buffers;

namespace Grpc.Core;

/// <summary>The bytes of one received message, valid only during the deserializer's call.</summary>
public abstract class DeserializationContext
{
    /// <summary>For the transports of this library and their tests.</summary>
    protected DeserializationContext() { }

    /// <summary>The length of the message in bytes.</summary>
    public abstract int PayloadLength { get; }

    /// <summary>A copy of the message that the caller owns.</summary>
    public virtual byte[] PayloadAsNewBuffer() => throw new NotSupportedException();

    /// <summary>The message in place, without a copy.</summary>
    public virtual ReadOnlySequence<byte> PayloadAsReadOnlySequence() => throw new NotSupportedException();
}
