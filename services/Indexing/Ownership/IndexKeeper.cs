using System.Collections.Concurrent;
using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Shards;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Ownership;

/// <summary>
/// Keeps open the indexes that this process is to have, for each shard that it owns each generation, and gives up the others a while after
/// they were lost: a member that is away for a moment comes back to what it left. Thread-safe.
/// </summary>
internal sealed partial class IndexKeeper(
    CollectionFolders folders, ShardOwners owners, PeerCommits peers, ShardOpener opener, IOptions<IndexingOptions> options, ILogger<IndexKeeper> logger)
{
    readonly ConcurrentDictionary<Shard, Task> underWay = [];
    readonly ConcurrentDictionary<(Shard Shard, int Generation), DateTime> lost = [];

    /// <summary>Begins to bring every shard of a collection to what it is to be; the task completes when it is.</summary>
    /// <remarks>A shard that is being brought there already is left alone: what has changed since is seen to the next time.</remarks>
    public Task KeepAsync(Collection collection, CancellationToken stopping) => Task.WhenAll(collection.Shards.Select(shard =>
    {
        var underWay = this.underWay.GetValueOrDefault(shard);
        return underWay is { IsCompleted: false } ? underWay : this.underWay[shard] = KeepAsync(collection, shard, stopping);
    }).ToList());

    async Task KeepAsync(Collection collection, Shard shard, CancellationToken stopping)
    {
        try
        {
            // As long as it is not known who is to have it, nothing is given up.
            if (owners.IsMine(collection.Name, shard.Number) is not { } mine) return;
            var wanted = mine ? collection.Settings.Generations.ToList() : [];
            foreach (var generation in wanted)
            {
                lost.TryRemove((shard, generation.Number), out _);
                if (shard.Index(generation.Number) is null) await OpenAsync(collection.Name, shard, generation, stopping);
            }
            if (mine && options.Value.Log.Retention == LogRetention.Uncommitted) shard.Trim(wanted.Count);
            foreach (var index in shard.Indexes.Where(index => wanted.All(generation => generation.Number != index.Generation)))
                await GiveUpAsync(collection, shard, index);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            if (!stopping.IsCancellationRequested) Log.Failed(logger, collection.Name, shard.Number, cause);
        }
    }

    async Task OpenAsync(string collection, Shard shard, GenerationSettings generation, CancellationToken stopping)
    {
        var folder = folders.Index(collection, generation.Number, shard.Number);
        if (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "segments_*").Any(IsWhole))
            await peers.FillAsync(collection, shard.Number, generation.Number, folder, stopping);
        shard.Add(opener.OpenIndex(collection, shard, generation, folder));
    }

    async Task GiveUpAsync(Collection collection, Shard shard, ShardIndex index)
    {
        var isKept = collection.Settings.Generations.Any(generation => generation.Number == index.Generation);
        var since = lost.GetOrAdd((shard, index.Generation), DateTime.UtcNow);
        // A generation that was discarded is nobody's any more; a shard may come back.
        if (isKept && DateTime.UtcNow - since < options.Value.EvictAfter) return;
        lost.TryRemove((shard, index.Generation), out _);
        shard.Remove(index);
        await index.StopAsync(new CancellationToken(canceled: true));
        Directory.Delete(index.Folder, recursive: true);
        Log.GaveUp(logger, collection.Name, shard.Number, index.Generation);
    }

    static bool IsWhole(string path) => !path.EndsWith(".part", StringComparison.Ordinal);

    static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The indexes of shard {Shard} of '{Collection}' could not be opened or given up; it is tried again.")]
        public static partial void Failed(ILogger logger, string collection, int shard, Exception cause);

        [LoggerMessage(LogLevel.Information, "Shard {Shard} of '{Collection}', generation {Generation}, is no longer indexed here.")]
        public static partial void GaveUp(ILogger logger, string collection, int shard, int generation);
    }
}
