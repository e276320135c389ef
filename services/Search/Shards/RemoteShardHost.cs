using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards;

/// <summary>Another Search process, asked over gRPC.</summary>
/// <param name="name">What it is called in messages for people.</param>
/// <param name="client">Its service.</param>
/// <param name="patience">How long an answer may take, beside what the question itself asks to wait.</param>
internal sealed class RemoteShardHost(string name, ShardService.ShardServiceClient client, TimeSpan patience) : IShardHost
{
    /// <summary>The end of every conversation, so that none can keep a commit's files for longer.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public string Name => name;

    public bool IsRemote => true;

    public IShardConversation Begin() => new Conversation(name, client.Converse(deadline: DateTime.UtcNow + Longest), patience);

    sealed class Conversation(string name, AsyncDuplexStreamingCall<ShardQuestion, ShardAnswer> call, TimeSpan patience) : IShardConversation
    {
        public async Task<ShardAnswer> AskAsync(ShardQuestion question, CancellationToken cancellation)
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            late.CancelAfter(patience + (question.Open?.Wait?.ToTimeSpan() ?? TimeSpan.Zero));
            try
            {
                await call.RequestStream.WriteAsync(question, late.Token);
                return await call.ResponseStream.MoveNext(late.Token)
                    ? call.ResponseStream.Current
                    : throw RpcErrors.Unavailable($"{name} ended the conversation.");
            }
            catch (Exception error) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested && error is OperationCanceledException or RpcException)
            {
                throw RpcErrors.Unavailable($"{name} did not answer within {patience.TotalSeconds:0.###} s.");
            }
        }

        /// <summary>Tells the other side that this was all, and does not make the caller wait until it has understood.</summary>
        public ValueTask DisposeAsync()
        {
            _ = EndAsync();
            return ValueTask.CompletedTask;
        }

        async Task EndAsync()
        {
            // A conversation that is ended and not torn off leaves the connection in good order: servers close those on which many calls are reset.
            using var late = new CancellationTokenSource(patience);
            try
            {
                await call.RequestStream.CompleteAsync();
                while (await call.ResponseStream.MoveNext(late.Token))
                {
                }
            }
            catch (Exception error) when (error is RpcException or InvalidOperationException or OperationCanceledException or IOException)
            {
                // It has broken off already, and who asked was told; there is nothing left to end.
            }
            finally
            {
                call.Dispose();
            }
        }
    }
}
