using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Calls;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Entries;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Requests;
using Khabar.V1;

namespace Khabar.Services.Indexing;

/// <summary>Serves khabar.v1.IndexingService.</summary>
internal sealed class IndexingGrpcService(CollectionRegistry collections, ShardAppends appends) : IndexingService.IndexingServiceBase
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
        if (Find(request.Collection, request.Id) is not { } collection) return new();
        var change = new ShardChange(collection.ShardOf(request.Id), request.Id, LogEntries.Deleted(request.Id));
        return new() { Position = await ShardAppends.AppendAsync(change, context.CancellationToken) };
    }

    public override async Task<GetResponse> Get(GetRequest request, ServerCallContext context)
    {
        var shard = Find(request.Collection, request.Id)?.ShardOf(request.Id);
        try
        {
            if (shard is null || await shard.GetAsync(request.Id, request.IncludePage, context.CancellationToken) is not { } version)
                throw RpcErrors.NotFound($"There is no article '{request.Id}'.");
            return new() { Article = version.Article, Position = version.Position, Page = version.Page };
        }
        catch (TimeoutException)
        {
            throw RpcErrors.Unavailable($"Shard {shard!.Number} has not read its log to the end since the start.");
        }
        catch (LogCorruptException cause)
        {
            throw new RpcException(new Status(StatusCode.DataLoss, cause.Message));
        }
        catch (ObjectDisposedException)
        {
            throw RpcErrors.Unavailable("The service is stopping.");
        }
    }

    public override Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context)
    {
        var errors = new RequestErrors();
        var name = errors.Collection(request.Collection);
        errors.ThrowIfAny();
        return Task.FromResult(new GetStatusResponse { Shards = { collections.Find(name)?.Shards.Select(shard => shard.Status()) ?? [] } });
    }

    /// <summary>The collection of a request for one article, once the request was checked; null if nothing was ever stored in it.</summary>
    Collection? Find(string collection, string id)
    {
        var errors = new RequestErrors();
        var name = errors.Collection(collection);
        errors.Id("id", id);
        errors.ThrowIfAny();
        return collections.Find(name);
    }
}
