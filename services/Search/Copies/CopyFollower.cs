using Grpc.Core;

namespace Khabar.Services.Search.Copies;

/// <summary>
/// Keeps one shard's copy at the newest commit for as long as it runs: stays with one indexer while that answers, goes on to the next when it does
/// not. Thread-safe.
/// </summary>
internal sealed partial class CopyFollower : IAsyncDisposable
{
    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100), LongestPause = TimeSpan.FromSeconds(2);

    readonly ShardKey key;
    readonly IndexerPeers peers;
    readonly ILogger logger;
    readonly CancellationTokenSource stopping = new();
    readonly Task following;

    /// <summary>Begins to follow.</summary>
    public CopyFollower(ShardKey key, ShardCopy copy, IndexerPeers peers, ILogger logger)
    {
        (this.key, Copy, this.peers, this.logger) = (key, copy, peers, logger);
        following = Task.Run(RunAsync);
    }

    /// <summary>The copy.</summary>
    public ShardCopy Copy { get; }

    /// <summary>Stops following; the copy stays.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await following;
        stopping.Dispose();
    }

    async Task RunAsync()
    {
        int failures = 0;
        string? faithful = Copy.Current?.Peer;
        while (!stopping.IsCancellationRequested)
        {
            var order = peers.For(key);
            // The best peer is the one whose files are here already; the next ones by who owns the shard.
            string? peer = failures == 0 && faithful is not null && order.Contains(faithful) ? faithful : order.ElementAtOrDefault(order.Count == 0 ? 0 : failures % order.Count);
            if (peer is not null && await TryFollowAsync(peer))
            {
                (faithful, failures) = (peer, 0);
                continue;
            }
            failures++;
            await PauseAsync(order.Count > 0 && failures < order.Count ? TimeSpan.Zero : FirstPause * Math.Min(failures, LongestPause / FirstPause));
        }
    }

    async Task<bool> TryFollowAsync(string peer)
    {
        try
        {
            return peers.Client(peer) is { } client && await Copy.FollowAsync(peer, client, stopping.Token);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.NotFound or StatusCode.Unavailable)
        {
            // It does not index the shard, or not any more, or is away: all in the order of things.
            Log.NotHere(logger, key, peer, error.Status.Detail);
            return false;
        }
        catch (Exception error) when (error is RpcException or IOException or InvalidDataException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Log.NotCopied(logger, key, peer, error);
            return false;
        }
    }

    async Task PauseAsync(TimeSpan pause) => await Task.Delay(pause, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Shard {Shard} is not to be had from {Peer}: {Reason}")]
        public static partial void NotHere(ILogger logger, ShardKey shard, string peer, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Shard {Shard} could not be copied from {Peer}; the commit before is served.")]
        public static partial void NotCopied(ILogger logger, ShardKey shard, string peer, Exception error);
    }
}
