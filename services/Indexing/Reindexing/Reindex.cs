using System.Diagnostics;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Catalog;
using Khabar.Services.Indexing.Collections;
using Khabar.V1;

namespace Khabar.Services.Indexing.Reindexing;

/// <summary>Builds a generation of an index beside the one served, switches between the two, and gives one up. Thread-safe.</summary>
internal sealed class Reindex(ICollectionCatalog catalog, ReindexProgress progress)
{
    /// <summary>Begins a generation and returns its number.</summary>
    /// <exception cref="RpcException">FAILED_PRECONDITION: there is one beside already, or the log no longer holds everything.</exception>
    public async Task<int> StartAsync(Collection collection, bool extracts, CancellationToken cancellationToken)
    {
        if (collection.Settings.Beside is { } beside) throw Refused($"Generation {beside.Number} stands beside already; switch to it or discard it.");
        if (collection.Shards.Any(shard => shard.Log.First > 1)) throw Refused("The log no longer holds everything from its beginning, so it cannot be replayed.");
        var before = collection.Settings.Newest;
        var settings = await catalog.ChangeAsync(
            new() { Collection = collection.Name, Begin = new() { Extracts = extracts } }, cancellationToken);
        return settings?.Beside is { } begun && begun.Number > before && begun.Extracts == extracts
            ? begun.Number
            : throw Refused("Another generation was begun at the same time.");
    }

    /// <summary>How long the generation beside may take to commit the last of what was acknowledged when the switch was asked for: several commits.</summary>
    static readonly TimeSpan LastCommits = TimeSpan.FromSeconds(20);

    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Serves the generation beside, once it holds everything that was acknowledged when this was called: whoever found an article still finds it.</summary>
    /// <exception cref="RpcException">
    /// FAILED_PRECONDITION: it is not there, or has not caught up. UNAVAILABLE: it did not commit the rest in time; the former one is still served.
    /// </exception>
    public async Task SwitchAsync(Collection collection, int generation, CancellationToken cancellationToken)
    {
        if (collection.Settings.Generation == generation) return;
        CheckBeside(collection, generation);
        var asked = await progress.EverywhereAsync(collection, cancellationToken);
        if (!asked.CaughtUp) throw Refused($"Generation {generation} has not caught up with the log yet.");
        await HoldsAsync(collection, asked, cancellationToken);
        var settings = await catalog.ChangeAsync(new() { Collection = collection.Name, SwitchTo = generation }, cancellationToken);
        if (settings?.Generation != generation) throw Refused($"Generation {generation} was given up meanwhile.");
    }

    /// <summary>Waits until the generation beside has committed what a former look saw in the log.</summary>
    async Task HoldsAsync(Collection collection, GetReindexResponse asked, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        for (var now = asked; !now.Shards.Zip(asked.Shards).All(pair => pair.First.Committed >= pair.Second.LogEnd); now = await progress.EverywhereAsync(collection, cancellationToken))
        {
            if (clock.Elapsed > LastCommits) throw RpcErrors.Unavailable($"Generation {asked.Beside} did not commit the last entries in time; {asked.Served} is still served.");
            await Task.Delay(LookEvery, cancellationToken);
        }
    }

    /// <summary>Gives up the generation beside.</summary>
    /// <exception cref="RpcException">FAILED_PRECONDITION: it is not there.</exception>
    public async Task DiscardAsync(Collection collection, int generation, CancellationToken cancellationToken)
    {
        CheckBeside(collection, generation);
        await catalog.ChangeAsync(new() { Collection = collection.Name, Discard = generation }, cancellationToken);
    }

    static void CheckBeside(Collection collection, int generation)
    {
        if (collection.Settings.Beside?.Number != generation) throw Refused($"There is no generation {generation} beside the one served.");
    }

    static RpcException Refused(string message) => new(new Status(StatusCode.FailedPrecondition, message));
}
