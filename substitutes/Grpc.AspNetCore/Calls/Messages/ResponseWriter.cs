using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;
using Grpc.Net.Messages;

namespace Grpc.AspNetCore.Server.Calls;

/// <summary>
/// Writes the responses of one call into the pipe of its body, one writer at a time. A message that says its length first is
/// serialised straight into the pipe; others, and those to be compressed, by way of a buffer.
/// </summary>
sealed class ResponseWriter(PipeWriter pipe, int limit, MessageEncoder? encoder) : SerializationContext, IBufferWriter<byte>, IDisposable
{
    MessageSerializer? buffered;
    int announced = -1;
    long written;
    bool isComplete;

    /// <summary>Whether a serialiser has failed inside a message that was begun in the pipe, so that the stream cannot go on.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Writes the only response; it leaves together with the trailers.</summary>
    public void WriteLast<T>(Marshaller<T> marshaller, T message)
    {
        if (encoder is null) WriteThrough(marshaller, message);
        else WriteBuffered(marshaller, message, encoder);
    }

    /// <summary>Writes a response and, unless more follow soon, waits until the connection has taken it.</summary>
    public ValueTask<FlushResult> WriteAsync<T>(Marshaller<T> marshaller, T message, WriteFlags flags, CancellationToken cancellationToken)
    {
        if (encoder is null) WriteThrough(marshaller, message);
        else WriteBuffered(marshaller, message, (flags & WriteFlags.NoCompress) != 0 ? null : encoder);
        return (flags & WriteFlags.BufferHint) != 0 ? default : pipe.FlushAsync(cancellationToken);
    }

    public override void SetPayloadLength(int payloadLength)
    {
        if (payloadLength > limit) throw MessageErrors.SentTooLong(payloadLength, limit);
        announced = payloadLength;
    }

    /// <summary>The pipe, after the header that only the announced length makes possible.</summary>
    public override IBufferWriter<byte> GetBufferWriter()
    {
        if (announced < 0) throw new LengthUnknownException();
        MessageFrame.WriteHeader(pipe.GetSpan(MessageFrame.HeaderLength), compressed: false, announced);
        pipe.Advance(MessageFrame.HeaderLength);
        IsDamaged = true;
        return this;
    }

    /// <summary>Counted here: the pipe of a client who has left takes bytes, but counts none.</summary>
    public void Advance(int count)
    {
        pipe.Advance(count);
        written += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => pipe.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => pipe.GetSpan(sizeHint);

    public override void Complete() => isComplete = true;

    public override void Complete(byte[] payload)
    {
        SetPayloadLength(payload.Length);
        GetBufferWriter().Write(payload.AsSpan());
        isComplete = true;
    }

    public void Dispose() => buffered?.Dispose();

    void WriteThrough<T>(Marshaller<T> marshaller, T message)
    {
        announced = -1;
        isComplete = false;
        written = 0;
        try
        {
            marshaller.ContextualSerializer(message, this);
        }
        catch (LengthUnknownException)
        {
            WriteBuffered(marshaller, message, null);
            return;
        }
        if (!isComplete || written != announced)
            throw new InvalidOperationException("The serializer did not write the message that it announced.");
        IsDamaged = false;
    }

    void WriteBuffered<T>(Marshaller<T> marshaller, T message, MessageEncoder? with)
    {
        buffered ??= new MessageSerializer(limit);
        pipe.Write(buffered.Frame(marshaller, message, with).Span);
    }

    /// <summary>Leaves a serialiser that asks for a buffer before it has said how long its message is.</summary>
    sealed class LengthUnknownException : Exception;
}
