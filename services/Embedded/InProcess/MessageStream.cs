using System.Threading.Channels;
using Grpc.Core;

namespace Khabar.Services.Embedded.InProcess;

/// <summary>The messages of one direction of a call. A sender who is far ahead waits. For one sender and one reader at a time.</summary>
/// <param name="call">The call.</param>
/// <param name="toCaller">True for responses: who reads them gives up the call by giving up a read, and is told so by its status.</param>
sealed class MessageStream<T>(InProcessCall call, bool toCaller) : IClientStreamWriter<T>, IServerStreamWriter<T>, IAsyncStreamReader<T> where T : class
{
    /// <summary>Messages that may wait to be read.</summary>
    const int Ahead = 64;

    readonly Channel<T> messages = Channel.CreateBounded<T>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
    T? current;

    public WriteOptions? WriteOptions { get; set; }

    public T Current => current ?? throw new InvalidOperationException("No message was read yet.");

    public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

    public async Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        try
        {
            await messages.Writer.WriteAsync(InProcessInvoker.Copy(message), cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw call.Failure;
        }
    }

    public Task CompleteAsync()
    {
        messages.Writer.TryComplete();
        return Task.CompletedTask;
    }

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            while (await messages.Reader.WaitToReadAsync(cancellationToken))
            {
                if (messages.Reader.TryRead(out current)) return true;
            }
            return false;
        }
        catch (OperationCanceledException) when (toCaller)
        {
            InProcessCall.Cancel(call);
            throw new RpcException(new Status(StatusCode.Cancelled, "The read was cancelled."));
        }
    }

    /// <summary>Ends the stream when its call ends: after its messages, or with the call's failure.</summary>
    public void EndWith(Task call) => call.ContinueWith(
        static (ended, stream) => ((MessageStream<T>)stream!).messages.Writer.TryComplete(ended.Exception?.InnerException),
        this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
