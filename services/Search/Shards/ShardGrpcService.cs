using Grpc.Core;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards;

/// <summary>Answers <c>khabar.v1.ShardService</c>: other Search processes' questions, out of this process's replicas.</summary>
internal sealed class ShardGrpcService(LocalShardHost host) : ShardService.ShardServiceBase
{
    public override async Task Converse(IAsyncStreamReader<ShardQuestion> requestStream, IServerStreamWriter<ShardAnswer> responseStream, ServerCallContext context)
    {
        await using var conversation = host.Begin();
        await foreach (var question in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(await conversation.AskAsync(question, context.CancellationToken));
    }
}
