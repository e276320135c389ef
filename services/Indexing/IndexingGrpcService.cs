using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Calls;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Requests;
using Khabar.V1;

namespace Khabar.Services.Indexing;

/// <summary>Serves khabar.v1.IndexingService.</summary>
internal sealed class IndexingGrpcService(CollectionRegistry collections, ShardAppends appends, ArticleReads reads)
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

    /// <summary>The collection of a request for one article, once the request was checked; null if nothing was ever stored in it.</summary>
    async Task<Collection?> FindAsync(string collection, string id, CancellationToken cancellationToken)
    {
        var errors = new RequestErrors();
        var name = errors.Collection(collection);
        errors.Id("id", id);
        errors.ThrowIfAny();
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
