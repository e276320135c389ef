using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Ownership;
using Khabar.Services.Indexing.Shards;
using Khabar.V1;

namespace Khabar.Services.Indexing.Calls;

/// <summary>Reads articles as last acknowledged: here if the shard is indexed here and up to date, or else at a member where it is. Thread-safe.</summary>
internal sealed class ArticleReads(ShardOwners owners)
{
    static readonly TimeSpan PeerTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The article of a request that was checked.</summary>
    /// <exception cref="RpcException">NOT_FOUND, or UNAVAILABLE if no member that has the shard can answer.</exception>
    public async Task<GetResponse> GetAsync(Collection collection, GetRequest request, ServerCallContext context)
    {
        var shard = collection.ShardOf(request.Id);
        var passedOn = PassedOn.Is(context);
        if (shard.Served is { } index && (passedOn || index.KnowsLog || owners.Others(collection.Name, shard.Number).Count == 0))
            return await GetHereAsync(shard, index, request, context.CancellationToken);
        if (!passedOn)
        {
            foreach (var member in owners.Others(collection.Name, shard.Number))
            {
                if (owners.ChannelTo(member) is { } channel && await AskAsync(new(channel), request, context.CancellationToken) is { } answer)
                    return answer;
            }
        }
        throw RpcErrors.Unavailable($"No member that indexes shard {shard.Number} of '{collection.Name}' can answer at present.");
    }

    static async Task<GetResponse> GetHereAsync(Shard shard, ShardIndex index, GetRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await index.GetAsync(request.Id, request.IncludePage, cancellationToken) is { } version
                ? new()
                {
                    Article = version.Article,
                    Position = new() { Shard = (uint)shard.Number, Offset = version.Offset },
                    Page = version.Page,
                }
                : throw NotFound(request.Id);
        }
        catch (TimeoutException)
        {
            throw RpcErrors.Unavailable($"Shard {shard.Number} has not read its log to the end since the start.");
        }
        catch (LogCorruptException cause)
        {
            throw new RpcException(new Status(StatusCode.DataLoss, cause.Message));
        }
        catch (ObjectDisposedException)
        {
            throw RpcErrors.Unavailable("The service is stopping.");
        }
        catch (IOException cause)
        {
            throw RpcErrors.Unavailable($"The log could not be read: {cause.Message}");
        }
    }

    /// <summary>What a member answers; null if another should be asked.</summary>
    static async Task<GetResponse?> AskAsync(IndexingService.IndexingServiceClient member, GetRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await member.GetAsync(
                request, PassedOn.Headers, DateTime.UtcNow + PeerTimeout, cancellationToken);
        }
        catch (RpcException answer) when (answer.StatusCode == StatusCode.NotFound)
        {
            throw NotFound(request.Id);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            return null;
        }
    }

    static RpcException NotFound(string id) => RpcErrors.NotFound($"There is no article '{id}'.");
}
