using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search.Replicas;

/// <summary>The collections that this service serves: opened when first asked for, kept at their newest commits, at most a bounded number open. Thread-safe.</summary>
internal sealed partial class ReplicaSet(ICommitSource commits, IOptions<SearchOptions> options, ILogger<ReplicaSet> logger) : BackgroundService
{
    readonly ConcurrentDictionary<string, CollectionReplica> open = new();
    readonly Lock opening = new();

    /// <summary>Returns a collection, whether or not it is there yet.</summary>
    /// <exception cref="IOException">A commit could not be opened.</exception>
    public CollectionReplica Open(string name)
    {
        if (open.TryGetValue(name, out var replica))
            return replica;
        lock (opening)
        {
            if (open.TryGetValue(name, out replica))
                return replica;
            replica = new CollectionReplica(commits, name);
            replica.Refresh();
            // What is not there takes no place, so that made-up names cannot drive out the others.
            if (replica.Shards > 0)
            {
                CloseOne();
                open[name] = replica;
            }
            return replica;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        foreach (var replica in open.Values)
            replica.Dispose();
        open.Clear();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.RefreshMilliseconds));
        while (!stoppingToken.IsCancellationRequested && await WaitAsync(timer, stoppingToken))
        {
            foreach (var (name, replica) in open)
                Refresh(name, replica);
        }
    }

    static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    void Refresh(string name, CollectionReplica replica)
    {
        try
        {
            replica.Refresh();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // The snapshot before is still served, and the next round tries again.
            Log.NotRefreshed(logger, name, error);
        }
    }

    void CloseOne()
    {
        if (open.Count < options.Value.MaxOpenCollections)
            return;
        var (name, oldest) = open.MinBy(entry => entry.Value.LastUsed);
        if (open.TryRemove(name, out _))
            oldest.Dispose();
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Collection {Collection} could not go over to its newest commit; the one before is served.")]
        public static partial void NotRefreshed(ILogger logger, string collection, Exception error);
    }
}
