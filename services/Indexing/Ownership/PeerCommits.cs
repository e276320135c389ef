using Grpc.Core;
using Khabar.Defaults.Membership;
using Khabar.Defaults.Publication;
using Khabar.V1;

namespace Khabar.Services.Indexing.Ownership;

/// <summary>Lets a new owner begin where a peer is: copies the peer's newest commit, so that only what came later has to be replayed.</summary>
internal sealed partial class PeerCommits(ShardOwners owners, ILogger<PeerCommits> logger)
{
    static readonly TimeSpan AskTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Fills the folder of an index that this process does not have from the first peer that has it. Without one the folder is left
    /// empty, and the whole log will be replayed.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task FillAsync(string collection, int shard, int generation, string folder, CancellationToken cancellationToken)
    {
        var target = new CommitFolder(folder);
        foreach (var peer in owners.Others(collection, shard))
        {
            if (owners.ChannelTo(peer) is not { } channel) continue;
            try
            {
                if (await CopyAsync(new(channel), collection, shard, generation, target, cancellationToken) is not { } offset) continue;
                Log.Copied(logger, collection, shard, generation, peer.Address, offset);
                return;
            }
            catch (Exception cause) when (cause is RpcException or InvalidDataException && !cancellationToken.IsCancellationRequested)
            {
                Log.NotCopied(logger, collection, shard, peer.Address, cause.Message);
            }
        }
        // What is left of a copy that broke off is no index.
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    static async Task<ulong?> CopyAsync(
        PublicationService.PublicationServiceClient peer, string collection, int shard, int generation, CommitFolder target, CancellationToken cancellationToken)
    {
        var commit = await peer.GetCommitAsync(
            new() { Collection = collection, Shard = (uint)shard, Generation = (uint)generation },
            deadline: DateTime.UtcNow + AskTimeout, cancellationToken: cancellationToken);
        if (commit.CommitId.Length == 0) return null;
        await target.CopyAsync(peer, collection, (uint)shard, commit, cancellationToken);
        target.Keep(commit);
        await peer.ReleaseCommitAsync(
            new() { Collection = collection, Shard = (uint)shard, Generation = (uint)generation, CommitId = commit.CommitId },
            deadline: DateTime.UtcNow + AskTimeout, cancellationToken: cancellationToken);
        return commit.Offset;
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Shard {Shard} of '{Collection}', generation {Generation}, was copied from {Peer} as of offset {Offset}.")]
        public static partial void Copied(ILogger logger, string collection, int shard, int generation, string peer, ulong offset);

        [LoggerMessage(LogLevel.Information, "Shard {Shard} of '{Collection}' could not be copied from {Peer}: {Reason}")]
        public static partial void NotCopied(ILogger logger, string collection, int shard, string peer, string reason);
    }
}
