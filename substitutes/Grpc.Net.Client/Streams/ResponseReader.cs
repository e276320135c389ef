using System.Buffers;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Grpc.Net.Messages;

namespace Grpc.Net.Client.Streams;

/// <summary>Reads messages from the body of a response; takes as much as has arrived at once. One reader at a time.</summary>
sealed class ResponseReader(Stream stream, int limit, MessageDecoder? decoder, HttpResponseMessage response)
{
    const int FirstCapacity = 4096;

    readonly MessageDeserializer deserializer = new();
    byte[] buffer = [];
    int start;
    int end;

    public HttpResponseMessage Response => response;

    /// <summary>The next message if all of it has been read.</summary>
    /// <exception cref="RpcException">The message is too long, damaged, or compressed in a way that was not announced.</exception>
    public bool TryRead<T>(Marshaller<T> marshaller, out T? message) where T : class
    {
        message = null;
        if (end - start < MessageFrame.HeaderLength) return false;
        var (compressed, length) = MessageFrame.ReadHeader(buffer.AsSpan(start), limit);
        if (end - start - MessageFrame.HeaderLength < length) return false;
        var payload = new ReadOnlySequence<byte>(buffer, start + MessageFrame.HeaderLength, length);
        start += MessageFrame.HeaderLength + length;
        message = deserializer.Message(marshaller, payload, compressed, decoder);
        return true;
    }

    /// <summary>The next message, or null at the end of the body.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T?> ReadAsync<T>(Marshaller<T> marshaller, CancellationToken cancellationToken) where T : class
    {
        while (true)
        {
            if (TryRead(marshaller, out var message)) return message;
            MakeRoom();
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
            end += read;
            if (read > 0) continue;
            var isIncomplete = end > start;
            Release();
            return isIncomplete ? throw MessageErrors.Incomplete() : null;
        }
    }

    /// <summary>
    /// Room for more: what was read moves to the front, and the buffer grows with what has arrived, not with what was promised.
    /// </summary>
    void MakeRoom()
    {
        if (end < buffer.Length && start == end) start = end = 0;
        if (end < buffer.Length) return;
        var larger = start > buffer.Length / 2 ? buffer : ArrayPool<byte>.Shared.Rent(Math.Max(FirstCapacity, 2 * buffer.Length));
        Buffer.BlockCopy(buffer, start, larger, 0, end - start);
        (start, end) = (0, end - start);
        if (ReferenceEquals(larger, buffer)) return;
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    void Release()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        start = end = 0;
    }
}
