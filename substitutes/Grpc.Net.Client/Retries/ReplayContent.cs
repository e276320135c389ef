using System.Net;
using Grpc.Net.Client.Streams;

namespace Grpc.Net.Client.Retries;

/// <summary>The body of one attempt: every request of the log so far, then those that follow.</summary>
sealed class ReplayContent(RequestLog log) : RequestContent
{
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the attempt has ended.</summary>
    public Task Ended => ended.Task;

    public override void CallEnded() => ended.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (var number = 0; !ended.Task.IsCompleted;)
        {
            var (frame, next) = log.At(number);
            if (frame is { } bytes)
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                log.Written(++number);
                continue;
            }
            if (next is null) return;
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.WhenAny(next, ended.Task).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
