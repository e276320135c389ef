using System.Net;

namespace Grpc.Net.Client.Streams;

/// <summary>The body of a call that streams its requests: hands the transport's stream out and stays until it is complete.</summary>
sealed class StreamingContent : RequestContent
{
    readonly TaskCompletionSource<Stream> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The stream to write into, when the transport asks for the body.</summary>
    public Task<Stream> Opened => opened.Task;

    /// <summary>Nothing more will be written.</summary>
    public void Complete()
    {
        completed.TrySetResult();
        opened.TrySetCanceled();
    }

    public override void CallEnded() => Complete();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // The headers leave now: the server may have something to say before the first request.
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        opened.TrySetResult(stream);
        await completed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
