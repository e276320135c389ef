using Google.Protobuf;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Collections;
using Khabar.Services.Indexing.Requests;
using Khabar.Services.Indexing.Shards;
using Khabar.V1;

namespace Khabar.Services.Indexing;

/// <summary>Serves khabar.v1.PublicationService.</summary>
internal sealed class PublicationGrpcService(CollectionRegistry collections) : PublicationService.PublicationServiceBase
{
    // Below the size from which .NET's large object heap takes a message: with a megabyte each, copying took half as long again for the collector.
    const int ChunkBytes = 64 * 1024;

    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public override Task<ListCollectionsResponse> ListCollections(ListCollectionsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListCollectionsResponse
        {
            Collections =
            {
                collections.Open.OrderBy(collection => collection.Name, StringComparer.Ordinal).Select(collection => new PublishedCollection
                {
                    Name = collection.Name,
                    Shards = (uint)collection.Settings.Shards,
                    Generation = (uint)collection.Settings.Generation,
                }),
            },
        });

    public override async Task<GetCommitResponse> GetCommit(GetCommitRequest request, ServerCallContext context)
    {
        var (shard, index) = Find(request.Collection, request.Shard, request.Generation);
        var giveUp = DateTime.UtcNow + Wait(request);
        while (true)
        {
            // In this order: the newest commit holds at least what was committed before it was asked for.
            var (changed, committed) = (index.Progress.Changed, index.Progress.Committed);
            var commit = index.Leases.Newest(request.KnownCommitId);
            var left = giveUp - DateTime.UtcNow;
            if ((commit?.Id ?? "") == request.KnownCommitId && left > TimeSpan.Zero)
            {
                await Task.WhenAny(changed, Task.Delay(left, context.CancellationToken));
                context.CancellationToken.ThrowIfCancellationRequested();
                continue;
            }
            return new()
            {
                CommitId = commit?.Id ?? "",
                Generation = (uint)index.Generation,
                Offset = Math.Max(commit?.Offset ?? 0, committed),
                Files = { commit?.Files ?? [] },
                LogEnd = shard.Log.End,
            };
        }
    }

    public override async Task FetchFile(FetchFileRequest request, IServerStreamWriter<FetchFileResponse> responseStream, ServerCallContext context)
    {
        var (_, index) = Find(request.Collection, request.Shard, request.Generation);
        var file = index.Leases.Renew(request.CommitId)?.Files.FirstOrDefault(file => file.Name == request.Name)
            ?? throw RpcErrors.NotFound($"There is no file '{request.Name}' of a commit '{request.CommitId}' here, or not any more.");
        if (request.Offset < 0 || request.Offset > file.Length) throw RpcErrors.InvalidArgument("offset", $"must be from 0 to {file.Length:N0}");
        using var handle = File.OpenHandle(Path.Combine(index.Folder, file.Name), options: FileOptions.SequentialScan);
        var buffer = new byte[ChunkBytes];
        for (var position = request.Offset; position < file.Length;)
        {
            var read = RandomAccess.Read(handle, buffer.AsSpan(0, (int)Math.Min(ChunkBytes, file.Length - position)), position);
            if (read == 0) throw new RpcException(new Status(StatusCode.DataLoss, $"'{file.Name}' ends at byte {position} of {file.Length}."));
            // The message is serialised before WriteAsync returns, so the buffer can be filled again.
            await responseStream.WriteAsync(new() { Data = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, read)) });
            position += read;
            index.Leases.Renew(request.CommitId);
        }
    }

    public override Task<ReleaseCommitResponse> ReleaseCommit(ReleaseCommitRequest request, ServerCallContext context)
    {
        Find(request.Collection, request.Shard, request.Generation).Index.Leases.Release(request.CommitId);
        return Task.FromResult(new ReleaseCommitResponse());
    }

    (Shard Shard, ShardIndex Index) Find(string name, uint number, uint generation)
    {
        var errors = new RequestErrors();
        name = errors.Collection(name);
        errors.ThrowIfAny();
        var collection = collections.Find(name);
        var shard = number < collection?.Shards.Count ? collection.Shards[(int)number] : null;
        var index = shard?.Index(generation > 0 ? (int)generation : collection!.Settings.Generation)
            ?? throw RpcErrors.NotFound($"Shard {number} of collection '{name}' is not indexed here, or not this generation of it.");
        return index.Progress.IsOpen ? (shard!, index) : throw RpcErrors.Unavailable($"Shard {number} of collection '{name}' is being opened.");
    }

    static TimeSpan Wait(GetCommitRequest request)
    {
        var wait = request.Wait?.ToTimeSpan() ?? TimeSpan.Zero;
        return wait >= TimeSpan.Zero && wait <= LongestWait
            ? wait
            : throw RpcErrors.InvalidArgument("wait", $"must be from 0 to {LongestWait.TotalSeconds} s");
    }
}
