using Khabar.Services.Search.Shards;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Tests.Fixtures;

/// <summary>Another process that does something before it answers a question: fails, or takes its time.</summary>
sealed class FaultyHost(IShardHost host, Func<ShardQuestion, CancellationToken, Task> before) : IShardHost
{
    int asked;

    /// <summary>Questions asked so far.</summary>
    public int Asked => asked;

    public string Name => "a faulty process";

    public bool IsRemote => true;

    public IShardConversation Begin() => new Conversation(this, host.Begin());

    sealed class Conversation(FaultyHost owner, IShardConversation inner) : IShardConversation
    {
        public async Task<ShardAnswer> AskAsync(ShardQuestion question, CancellationToken cancellation)
        {
            Interlocked.Increment(ref owner.asked);
            await owner.Before(question, cancellation);
            return await inner.AskAsync(question, cancellation);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    Func<ShardQuestion, CancellationToken, Task> Before => before;
}
