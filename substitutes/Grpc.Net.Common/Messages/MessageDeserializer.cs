using System.Buffers;
using Grpc.Core;

namespace Grpc.Net.Messages;

/// <summary>Turns the payloads of one direction of a call into messages. Not safe for concurrent use.</summary>
sealed class MessageDeserializer : DeserializationContext
{
    ReadOnlySequence<byte> payload;

    /// <summary>The message in the payload, decompressed if it is flagged so.</summary>
    /// <exception cref="RpcException">
    /// INTERNAL: it is flagged as compressed and the call has no encoding, or the bytes are no such message.
    /// </exception>
    public T Message<T>(Marshaller<T> marshaller, in ReadOnlySequence<byte> payload, bool compressed, MessageDecoder? decoder)
    {
        this.payload = !compressed ? payload : decoder is null ? throw MessageErrors.CompressedWithoutEncoding() : decoder.Decode(payload);
        try
        {
            return marshaller.ContextualDeserializer(this);
        }
        catch (Exception e) when (e is not (RpcException or OutOfMemoryException))
        {
            throw MessageErrors.Unreadable(e);
        }
        finally
        {
            this.payload = default;
        }
    }

    public override int PayloadLength => (int)payload.Length;

    public override byte[] PayloadAsNewBuffer() => payload.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => payload;
}
