using System.Threading.Channels;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.V1;

namespace Khabar.Services.Indexing.Calls;

/// <summary>
/// One call of IndexStream: articles in, a result each out, in order. Articles are queued for the log in the order they come;
/// while their results are awaited more are read, up to a bound. A shard that takes nothing stops the reading, and so, by
/// HTTP/2's flow control, the sender.
/// </summary>
internal sealed class IndexStreamCall(ShardAppends appends)
{
    const int MaxInFlight = 256;

    readonly Channel<Task<Position>> inFlight = Channel.CreateBounded<Task<Position>>(new BoundedChannelOptions(MaxInFlight)
    {
        SingleReader = true,
        SingleWriter = true,
    });

    /// <summary>Serves the call to its end.</summary>
    public async Task RunAsync(
        IAsyncStreamReader<IndexStreamRequest> requests,
        IServerStreamWriter<IndexStreamResponse> responses,
        CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(requests, ended.Token);
        try
        {
            await foreach (var appended in inFlight.Reader.ReadAllAsync(ended.Token))
                await responses.WriteAsync(await ResultAsync(appended));
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
        }
    }

    async Task ReadAsync(IAsyncStreamReader<IndexStreamRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            while (await requests.MoveNext(cancellationToken))
                await inFlight.Writer.WriteAsync(await QueueAsync(requests.Current, cancellationToken), cancellationToken);
            inFlight.Writer.Complete();
        }
        catch (Exception cause)
        {
            // The results of what was queued are still sent; then the call ends with this.
            inFlight.Writer.Complete(cause);
        }
    }

    /// <summary>Puts an article into its shard's queue, waiting for room, and returns the append under way.</summary>
    async Task<Task<Position>> QueueAsync(IndexStreamRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var change = await appends.StoreAsync(request.Collection, request.Article, request.Page, cancellationToken);
            while (true)
            {
                if (change.TryAppend(out var appended)) return appended;
                await change.Shard.WaitForRoomAsync(cancellationToken);
            }
        }
        catch (Exception error) when (error is RpcException || ShardAppends.Unavailable(error) is not null)
        {
            return Task.FromException<Position>(error);
        }
    }

    static async Task<IndexStreamResponse> ResultAsync(Task<Position> appended)
    {
        try
        {
            return new() { Position = await appended };
        }
        catch (Exception error) when ((error as RpcException ?? ShardAppends.Unavailable(error)) is { } refusal)
        {
            return new() { Error = RpcErrors.ToStatus(refusal) };
        }
    }
}
