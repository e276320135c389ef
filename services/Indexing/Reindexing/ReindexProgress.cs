using Grpc.Core;
using Khabar.Defaults.Membership;
using Khabar.Services.Indexing.Calls;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Ownership;
using Khabar.V1;

namespace Khabar.Services.Indexing.Reindexing;

/// <summary>Finds out how far the generation beside is, here and at the other members. Thread-safe.</summary>
internal sealed class ReindexProgress(ShardOwners owners)
{
    /// <summary>Entries that a generation may be behind the log and yet count as caught up: under load it is never at the end. A switch waits for the rest.</summary>
    const ulong MaxLag = 1000;

    static readonly TimeSpan AskTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How far it is at this member alone.</summary>
    public static GetReindexResponse Here(Collection collection)
    {
        var settings = collection.Settings;
        var response = new GetReindexResponse { Served = (uint)settings.Generation };
        if (settings.Beside is not { } beside) return response;
        response.Beside = (uint)beside.Number;
        response.Extract = beside.Extracts;
        response.Shards.Add(collection.Shards.Select(shard => new ShardReindex
        {
            Shard = (uint)shard.Number,
            Committed = shard.Index(beside.Number)?.Progress.Committed ?? 0,
            LogEnd = shard.Log.End,
            Members = shard.Index(beside.Number) is null ? 0u : 1,
        }));
        response.CaughtUp = response.Shards.All(CaughtUp);
        return response;
    }

    /// <summary>How far it is at all members that are alive: in each shard as far as the one furthest behind.</summary>
    /// <exception cref="RpcException">UNAVAILABLE: a member did not answer.</exception>
    public async Task<GetReindexResponse> EverywhereAsync(Collection collection, CancellationToken cancellationToken)
    {
        var response = Here(collection);
        if (response.Beside == 0) return response;
        foreach (var other in await Task.WhenAll(owners.Others(collection.Name, shard: 0).Select(AskAsync)))
        {
            foreach (var (mine, theirs) in response.Shards.Zip(other?.Shards ?? []))
            {
                if (theirs.Members == 0) continue;
                mine.Committed = mine.Members == 0 ? theirs.Committed : Math.Min(mine.Committed, theirs.Committed);
                mine.Members += theirs.Members;
            }
        }
        response.CaughtUp = response.Shards.All(CaughtUp);
        return response;

        async Task<GetReindexResponse?> AskAsync(Member member)
        {
            if (owners.ChannelTo(member) is not { } channel) return null;
            var answer = await new IndexingService.IndexingServiceClient(channel).GetReindexAsync(
                new() { Collection = collection.Name }, PassedOn.Headers, DateTime.UtcNow + AskTimeout, cancellationToken);
            // A member that has not heard of the generation has nothing of it yet.
            return answer.Beside == response.Beside ? answer : null;
        }
    }

    static bool CaughtUp(ShardReindex shard) => shard.Members > 0 && shard.Committed + MaxLag >= shard.LogEnd;
}
