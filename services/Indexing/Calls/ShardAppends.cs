using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Requests;
using Khabar.Services.Indexing.Shards;
using Khabar.V1;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Calls;

/// <summary>A change that was checked and encoded, and the shard it goes to.</summary>
internal readonly record struct ShardChange(Shard Shard, ReadOnlyMemory<byte> Entry)
{
    /// <summary>Queues the change; false if the shard takes nothing at present.</summary>
    public bool TryAppend(out Task<Position> appended) => Shard.TryAppend(Entry, out appended);
}

/// <summary>Turns requests into changes of shards. Thread-safe.</summary>
internal sealed class ShardAppends(CollectionRegistry collections, IOptions<IndexingOptions> options)
{
    /// <summary>How long a caller should wait when a shard takes nothing: about as long as a full queue needs to be written.</summary>
    static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(200);

    /// <summary>The change that stores an article.</summary>
    /// <exception cref="RpcException">INVALID_ARGUMENT names every field that is wrong.</exception>
    public async ValueTask<ShardChange> StoreAsync(string collection, Article? article, Page? page, CancellationToken cancellationToken)
    {
        var errors = new RequestErrors();
        collection = errors.Collection(collection);
        errors.Article("article", article);
        errors.Page("page", page);
        errors.ThrowIfAny();
        var stored = article!.Completed();
        var entry = LogEntries.Stored(stored, options.Value.KeepPages ? page : null);
        var most = options.Value.Log.MaxEntryBytes;
        if (entry.Length > most)
            throw RpcErrors.InvalidArgument("article", $"must take at most {most:N0} bytes, its page included; it takes {entry.Length:N0}");
        return new((await FindOrCreateAsync(collection, cancellationToken)).ShardOf(stored.Id), entry);
    }

    /// <summary>Appends a change and returns its position once it can no longer be lost.</summary>
    /// <exception cref="RpcException">RESOURCE_EXHAUSTED with RetryInfo, or UNAVAILABLE if the log could not be written.</exception>
    public static async Task<Position> AppendAsync(ShardChange change, CancellationToken cancellationToken)
    {
        try
        {
            if (change.TryAppend(out var appended)) return await appended.WaitAsync(cancellationToken);
        }
        catch (Exception cause) when (Unavailable(cause) is { } error)
        {
            throw error;
        }
        throw RpcErrors.ResourceExhausted(
            $"Shard {change.Shard.Number} has as much to write or to index as it may; try again a little later.", RetryAfter);
    }

    /// <summary>What a caller is told of an error of the storage; null if the error is none.</summary>
    public static RpcException? Unavailable(Exception cause) => cause switch
    {
        ObjectDisposedException => RpcErrors.Unavailable("The service is stopping."),
        IOException => RpcErrors.Unavailable($"The log could not be written: {cause.Message}"),
        _ => null,
    };

    async ValueTask<Collection> FindOrCreateAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await collections.FindOrCreateAsync(name, cancellationToken);
        }
        catch (CollectionLimitException limit)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, limit.Message));
        }
        catch (Exception cause) when (Unavailable(cause) is { } error)
        {
            throw error;
        }
    }
}
