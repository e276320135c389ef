using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Grpc.Net.Messages;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>Reads the requests of one call from the pipe of its body, one reader at a time.</summary>
sealed class RequestReader(PipeReader pipe, int limit, MessageDecoder? decoder)
{
    readonly MessageDeserializer deserializer = new();

    /// <summary>Whether the caller has half-closed and everything was read.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Whether the caller went away in the middle. The call's token tells it too, but may do so a moment later.</summary>
    public bool IsBrokenOff { get; private set; }

    /// <summary>
    /// The one request of a method that takes one. The caller's half-close, which often comes in a packet of its own, is left to
    /// <see cref="ExpectEndAsync"/>, so that the handler need not wait for it.
    /// </summary>
    /// <exception cref="RpcException">INTERNAL: none came. Otherwise as <see cref="ReadAsync"/>.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> ReadSingleAsync<T>(Marshaller<T> marshaller) where T : class =>
        await ReadAsync(marshaller, CancellationToken.None) ?? throw MessageErrors.Missing();

    /// <summary>Waits for the caller's half-close after the one request.</summary>
    /// <exception cref="RpcException">INTERNAL: more data follows.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ExpectEndAsync()
    {
        while (!IsAtEnd)
        {
            var result = await ReadPipeAsync(CancellationToken.None);
            IsAtEnd = result.IsCompleted;
            var isEmpty = result.Buffer.IsEmpty;
            Advance(result.Buffer.End, result.Buffer.End);
            if (!isEmpty) throw MessageErrors.MoreThanOne();
        }
    }

    /// <summary>The next request, or null at the end of the stream.</summary>
    /// <exception cref="RpcException">The message is too long, damaged, or compressed in a way that was not announced.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T?> ReadAsync<T>(Marshaller<T> marshaller, CancellationToken cancellationToken) where T : class
    {
        while (!IsAtEnd)
        {
            var result = await ReadPipeAsync(cancellationToken);
            var buffer = result.Buffer;
            var taken = false;
            try
            {
                if (MessageFrame.TryTake(ref buffer, limit, out var compressed, out var payload))
                {
                    taken = true;
                    IsAtEnd = result.IsCompleted && buffer.IsEmpty;
                    return deserializer.Message(marshaller, payload, compressed, decoder);
                }
                if (!result.IsCompleted) continue;
                if (!buffer.IsEmpty) throw MessageErrors.Incomplete();
                IsAtEnd = true;
            }
            finally
            {
                // Without a whole message everything counts as looked at, so that the next read waits for more.
                Advance(buffer.Start, taken ? buffer.Start : buffer.End);
            }
        }
        return null;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    async ValueTask<ReadResult> ReadPipeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await pipe.ReadAsync(cancellationToken);
        }
        catch (IOException)
        {
            IsBrokenOff = true;
            throw;
        }
    }

    void Advance(SequencePosition consumed, SequencePosition examined)
    {
        try
        {
            pipe.AdvanceTo(consumed, examined);
        }
        catch (IOException)
        {
            IsBrokenOff = true;
            throw;
        }
    }
}
