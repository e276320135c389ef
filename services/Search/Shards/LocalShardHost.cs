using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Highlighting;

namespace Khabar.Services.Search.Shards;

/// <summary>This process, asked directly.</summary>
/// <param name="collections">Gives the shards of a collection that are held here.</param>
/// <param name="gate">Bounds the work.</param>
/// <param name="highlighter">Marks what matched.</param>
internal sealed class LocalShardHost(Func<string, ICollectionShards> collections, SearchGate gate, Highlighter highlighter) : IShardHost
{
    public string Name => "this process";

    public bool IsRemote => false;

    public IShardConversation Begin() => new ShardConversation(collections, gate, new HitDisplay(highlighter));
}
