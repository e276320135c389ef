using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards;

/// <summary>A process that holds shards: this one or another. Who asks does not know the difference. Thread-safe; equal if it is the same object.</summary>
internal interface IShardHost
{
    /// <summary>What it is called in messages for people.</summary>
    string Name { get; }

    /// <summary>True if it is another process, which may fail alone.</summary>
    bool IsRemote { get; }

    /// <summary>Begins a conversation; it opens shards with its first question.</summary>
    IShardConversation Begin();
}

/// <summary>
/// One query's conversation with a host: questions one after another, each answered before the next. What the first one opened stays as it is
/// until the conversation is disposed.
/// </summary>
internal interface IShardConversation : IAsyncDisposable
{
    /// <summary>Asks a question.</summary>
    /// <exception cref="Grpc.Core.RpcException">The host did not answer, or refused.</exception>
    /// <exception cref="IOException">The host's files could not be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<ShardAnswer> AskAsync(ShardQuestion question, CancellationToken cancellation);
}
