using Grpc.Core;
using Grpc.Net.Client.Calls;
using Grpc.Net.Client.Protocol;
using Grpc.Net.Messages;

namespace Grpc.Net.Client.Streams;

/// <summary>The requests of a call as its user writes them.</summary>
sealed class RequestStream<TRequest, TResponse> : IClientStreamWriter<TRequest> where TRequest : class where TResponse : class
{
    readonly HttpCall<TRequest, TResponse> call;
    readonly StreamingContent content;
    readonly MessageSerializer serializer;
    readonly MessageEncoder? encoder;
    int writing;
    bool isComplete;

    public RequestStream(HttpCall<TRequest, TResponse> call, StreamingContent content)
    {
        (this.call, this.content) = (call, content);
        serializer = new MessageSerializer(call.Channel.Settings.MaxSendMessageSize);
        encoder = RequestEncoding.Encoder(call.Options, call.Channel.Settings);
    }

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(TRequest message) => WriteAsync(message, CancellationToken.None);

    public async Task WriteAsync(TRequest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var registration = cancellationToken.CanBeCanceled
            ? cancellationToken.UnsafeRegister(static call => ((HttpCall<TRequest, TResponse>)call!).Cancel("A write was cancelled."), call)
            : default;
        if (Interlocked.Exchange(ref writing, 1) == 1) throw new InvalidOperationException("Another write of this call is under way.");
        try
        {
            ThrowIfOver();
            var flags = (WriteOptions ?? call.Options.WriteOptions)?.Flags ?? default;
            var frame = serializer.Frame(call.RequestMarshaller, message, flags.HasFlag(WriteFlags.NoCompress) ? null : encoder);
            var stream = await content.Opened.ConfigureAwait(false);
            await stream.WriteAsync(frame, CancellationToken.None).ConfigureAwait(false);
            if (!flags.HasFlag(WriteFlags.BufferHint)) await stream.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (InvalidOperationException or RpcException))
        {
            // The stream breaks when the server has answered early; its answer then says more than the broken stream.
            await call.Begun.ConfigureAwait(false);
            throw call.End is { } end ? Over(end) : call.Fail(e);
        }
        finally
        {
            Volatile.Write(ref writing, 0);
        }
    }

    public Task CompleteAsync()
    {
        isComplete = true;
        content.Complete();
        return Task.CompletedTask;
    }

    void ThrowIfOver()
    {
        if (isComplete) throw new InvalidOperationException("Can't write the message: the request stream is complete.");
        if (call.End is { } end) throw Over(end);
    }

    Exception Over(CallEnd end) => end.Status.StatusCode == StatusCode.OK
        ? new InvalidOperationException("Can't write the message because the call is complete.")
        : call.ExceptionOf(end);
}
