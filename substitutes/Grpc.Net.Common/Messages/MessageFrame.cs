using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;

namespace Grpc.Net.Messages;

/// <summary>
/// The frame around each message: one byte that says whether it is compressed, four bytes of length (big-endian), the message.
/// "Length-Prefixed-Message" in the specification of gRPC over HTTP/2.
/// </summary>
static class MessageFrame
{
    public const int HeaderLength = 5;

    public static void WriteHeader(Span<byte> header, bool compressed, int length)
    {
        header[0] = compressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], (uint)length);
    }

    /// <summary>Reads a header; the length is at most <paramref name="limit"/> afterwards.</summary>
    /// <exception cref="RpcException">INTERNAL: the flag is neither 0 nor 1. RESOURCE_EXHAUSTED: the message is too long.</exception>
    public static (bool Compressed, int Length) ReadHeader(ReadOnlySpan<byte> header, int limit)
    {
        if (header[0] > 1) throw MessageErrors.UnknownFlag(header[0]);
        var length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        if (length > limit) throw MessageErrors.ReceivedTooLong(limit);
        return (header[0] == 1, (int)length);
    }

    /// <summary>Takes the first whole message off the buffer, or leaves the buffer as it is and returns false.</summary>
    /// <exception cref="RpcException">The header is not acceptable.</exception>
    public static bool TryTake(ref ReadOnlySequence<byte> buffer, int limit, out bool compressed, out ReadOnlySequence<byte> payload)
    {
        compressed = false;
        payload = default;
        if (buffer.Length < HeaderLength) return false;
        Span<byte> copy = stackalloc byte[HeaderLength];
        var first = buffer.FirstSpan;
        if (first.Length < HeaderLength) buffer.Slice(0, HeaderLength).CopyTo(copy);
        var (isCompressed, length) = ReadHeader(first.Length < HeaderLength ? copy : first, limit);
        if (buffer.Length - HeaderLength < length) return false;
        compressed = isCompressed;
        payload = buffer.Slice(HeaderLength, length);
        buffer = buffer.Slice(payload.End);
        return true;
    }
}
