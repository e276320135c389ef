using System.Buffers;

namespace Grpc.Core;

/// <summary>Collects one message in an array, for marshallers used as functions over arrays.</summary>
sealed class ArraySerializationContext : SerializationContext
{
    ArrayBufferWriter<byte>? writer;
    byte[]? payload;

    public byte[] Payload => payload ?? throw new InvalidOperationException("The serializer did not complete the message.");

    public override void SetPayloadLength(int payloadLength) => writer ??= new ArrayBufferWriter<byte>(Math.Max(1, payloadLength));

    public override IBufferWriter<byte> GetBufferWriter() => writer ??= new ArrayBufferWriter<byte>();

    public override void Complete() => payload = writer?.WrittenSpan.ToArray() ?? [];

    public override void Complete(byte[] payload) => this.payload = payload;
}

/// <summary>Hands out one message that is held in an array.</summary>
sealed class ArrayDeserializationContext(byte[] payload) : DeserializationContext
{
    public override int PayloadLength => payload.Length;

    public override byte[] PayloadAsNewBuffer() => (byte[])payload.Clone();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(payload);
}
