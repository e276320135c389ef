using System.Collections.Concurrent;
using Khabar.Defaults.Storage;

namespace Khabar.Services.Search.Copies;

/// <summary>
/// The copies of one collection's shards. A shard that is no longer this process's is kept for a while, until its new holders have it. A new generation
/// is served when all its shards are here. Changed by one caller at a time, read by anybody.
/// </summary>
internal sealed class CollectionCopies(string name, CollectionFolders folders, IndexerPeers peers, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    /// <summary>How long a shard that became another's is still held here.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<ShardKey, CopyFollower> followers = [];
    readonly Dictionary<ShardKey, long> unwantedSince = [];
    volatile CollectionSettings? served = CollectionSettings.Load(folders.SettingsFile(name));

    /// <summary>What is served; null until the collection is known.</summary>
    public CollectionSettings? Served => served;

    /// <summary>The shards that are held, each with its copy.</summary>
    public IEnumerable<KeyValuePair<ShardKey, CopyFollower>> Followers => followers;

    /// <summary>The copy of a shard; null if it is not held.</summary>
    public ShardCopy? Find(int generation, int shard) => followers.GetValueOrDefault(new ShardKey(name, generation, shard))?.Copy;

    /// <summary>Takes up the copies that an earlier process left.</summary>
    /// <exception cref="InvalidDataException">One is damaged.</exception>
    public void Resume()
    {
        if (served is not { } settings)
            return;
        for (int shard = 0; shard < settings.Shards; shard++)
        {
            var key = new ShardKey(name, settings.Generation, shard);
            if (Directory.Exists(Folder(key)))
                Follow(key);
        }
    }

    /// <summary>Brings what is held to what should be.</summary>
    /// <param name="published">What the indexers publish.</param>
    /// <param name="assignment">What is this process's.</param>
    public async Task UpdateAsync(CollectionSettings published, ShardAssignment assignment)
    {
        if (served is null)
            Serve(published);
        var wanted = Enumerable.Range(0, published.Shards).Where(shard => assignment.IsOwn(name, shard)).Select(shard => new ShardKey(name, published.Generation, shard)).ToHashSet();
        foreach (var key in wanted.Where(key => !followers.ContainsKey(key)))
            Follow(key);
        if (served != published && assignment.IsKnown && wanted.All(key => followers[key].Copy.Current is not null))
            Serve(published);
        if (assignment.IsKnown)
            await LetGoAsync(wanted);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var follower in followers.Values)
            await follower.DisposeAsync();
    }

    void Serve(CollectionSettings settings)
    {
        settings.Save(folders.SettingsFile(name));
        served = settings;
    }

    void Follow(ShardKey key) => followers[key] = new CopyFollower(key, new ShardCopy(key, Folder(key), time), peers, logger);

    async Task LetGoAsync(HashSet<ShardKey> wanted)
    {
        foreach (var (key, follower) in followers)
        {
            if (wanted.Contains(key))
                unwantedSince.Remove(key);
            else if (!unwantedSince.TryAdd(key, time.GetTimestamp()) && time.GetElapsedTime(unwantedSince[key]) > Grace)
                await DeleteAsync(key, follower);
        }
    }

    async Task DeleteAsync(ShardKey key, CopyFollower follower)
    {
        followers.TryRemove(key, out _);
        unwantedSince.Remove(key);
        await follower.DisposeAsync();
        follower.Copy.Delete();
    }

    string Folder(ShardKey key) => folders.Index(name, key.Generation, key.Shard);
}
