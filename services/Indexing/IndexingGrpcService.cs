using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Calls;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Reindexing;
using Khabar.Services.Indexing.Requests;
using Khabar.V1;

namespace Khabar.Services.Indexing;

/// <summary>Serves khabar.v1.IndexingService.</summary>
internal sealed class IndexingGrpcService(
    CollectionRegistry collections, ShardAppends appends, ArticleReads reads, Reindex reindex, ReindexProgress reindexProgress)
    : IndexingService.IndexingServiceBase
{
    public override async Task<IndexResponse> Index(IndexRequest request, ServerCallContext context)
    {
        var change = await appends.StoreAsync(request.Collection, request.Article, request.Page, context.CancellationToken);
        return new() { Position = await ShardAppends.AppendAsync(change, context.CancellationToken) };
    }

    public override Task IndexStream(
        IAsyncStreamReader<IndexStreamRequest> requestStream,
        IServerStreamWriter<IndexStreamResponse> responseStream,
        ServerCallContext context) =>
        new IndexStreamCall(appends).RunAsync(requestStream, responseStream, context.CancellationToken);

    public override async Task<DeleteResponse> Delete(DeleteRequest request, ServerCallContext context)
    {
        // Where nothing was ever stored there is nothing to remove, and no log to say so in.
        if (await FindAsync(request.Collection, request.Id, context.CancellationToken) is not { } collection) return new();
        var change = new ShardChange(collection.ShardOf(request.Id), LogEntries.Deleted(request.Id));
        return new() { Position = await ShardAppends.AppendAsync(change, context.CancellationToken) };
    }

    public override async Task<GetResponse> Get(GetRequest request, ServerCallContext context) =>
        await FindAsync(request.Collection, request.Id, context.CancellationToken) is { } collection
            ? await reads.GetAsync(collection, request, context)
            : throw RpcErrors.NotFound($"There is no article '{request.Id}'.");

    public override Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context)
    {
        var errors = new RequestErrors();
        var name = errors.Collection(request.Collection);
        errors.ThrowIfAny();
        return Task.FromResult(new GetStatusResponse { Shards = { collections.Find(name)?.Shards.Select(shard => shard.Status()) ?? [] } });
    }

    public override async Task<StartReindexResponse> StartReindex(StartReindexRequest request, ServerCallContext context)
    {
        var collection = await FindAsync(request.Collection, context.CancellationToken);
        return new() { Generation = (uint)await reindex.StartAsync(collection, request.Extract, context.CancellationToken) };
    }

    public override async Task<GetReindexResponse> GetReindex(GetReindexRequest request, ServerCallContext context)
    {
        var collection = await FindAsync(request.Collection, context.CancellationToken);
        return PassedOn.Is(context) ? ReindexProgress.Here(collection) : await reindexProgress.EverywhereAsync(collection, context.CancellationToken);
    }

    public override async Task<SwitchGenerationResponse> SwitchGeneration(SwitchGenerationRequest request, ServerCallContext context)
    {
        var collection = await FindAsync(request.Collection, context.CancellationToken);
        await reindex.SwitchAsync(collection, (int)request.Generation, context.CancellationToken);
        return new();
    }

    public override async Task<DiscardGenerationResponse> DiscardGeneration(DiscardGenerationRequest request, ServerCallContext context)
    {
        var collection = await FindAsync(request.Collection, context.CancellationToken);
        await reindex.DiscardAsync(collection, (int)request.Generation, context.CancellationToken);
        return new();
    }

    /// <summary>The collection of a request for all of it.</summary>
    /// <exception cref="RpcException">NOT_FOUND: nothing was ever stored in it.</exception>
    async Task<Collection> FindAsync(string collection, CancellationToken cancellationToken)
    {
        var errors = new RequestErrors();
        var name = errors.Collection(collection);
        errors.ThrowIfAny();
        return await FindCheckedAsync(name, cancellationToken) ?? throw RpcErrors.NotFound($"There is no collection '{name}'.");
    }

    /// <summary>The collection of a request for one article, once the request was checked; null if nothing was ever stored in it.</summary>
    async Task<Collection?> FindAsync(string collection, string id, CancellationToken cancellationToken)
    {
        var errors = new RequestErrors();
        var name = errors.Collection(collection);
        errors.Id("id", id);
        errors.ThrowIfAny();
        return await FindCheckedAsync(name, cancellationToken);
    }

    async Task<Collection?> FindCheckedAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await collections.FindAsync(name, cancellationToken);
        }
        catch (Exception cause) when (ShardAppends.Unavailable(cause) is { } error)
        {
            throw error;
        }
    }
}
