using System.Buffers;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Net.Messages;

/// <summary>Decompresses the messages of one direction of a call, none to more than the limit of bytes.</summary>
sealed class MessageDecoder(ICompressionProvider provider, int limit)
{
    const int ChunkLength = 8192;

    /// <summary>The message in an array of its own.</summary>
    /// <exception cref="RpcException">INTERNAL: not what the encoding says. RESOURCE_EXHAUSTED: longer than the limit.</exception>
    public ReadOnlySequence<byte> Decode(in ReadOnlySequence<byte> payload)
    {
        var message = new ArrayBufferWriter<byte>();
        try
        {
            using var decompression = provider.CreateDecompressionStream(new MemoryStream(payload.ToArray(), writable: false));
            while (decompression.Read(message.GetSpan(ChunkLength)) is > 0 and var read)
            {
                message.Advance(read);
                if (message.WrittenCount > limit) throw MessageErrors.ReceivedTooLong(limit);
            }
        }
        catch (InvalidDataException e)
        {
            throw MessageErrors.Undecodable(provider.EncodingName, e);
        }
        return new ReadOnlySequence<byte>(message.WrittenMemory);
    }
}
