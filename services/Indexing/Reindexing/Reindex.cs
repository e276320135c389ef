using Grpc.Core;
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

    /// <summary>Serves the generation beside.</summary>
    /// <exception cref="RpcException">FAILED_PRECONDITION: it is not there, or has not caught up.</exception>
    public async Task SwitchAsync(Collection collection, int generation, CancellationToken cancellationToken)
    {
        if (collection.Settings.Generation == generation) return;
        CheckBeside(collection, generation);
        if (!(await progress.EverywhereAsync(collection, cancellationToken)).CaughtUp)
            throw Refused($"Generation {generation} has not caught up with the log yet.");
        var settings = await catalog.ChangeAsync(new() { Collection = collection.Name, SwitchTo = generation }, cancellationToken);
        if (settings?.Generation != generation) throw Refused($"Generation {generation} was given up meanwhile.");
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
