using Khabar.Defaults.Membership;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search.Copies;

/// <summary>Which shards are this process's to hold: rendezvous hashing over the Search processes that are alive. Thread-safe.</summary>
internal sealed class ShardAssignment(LiveMembers searchers, IOptions<SearchOptions> options)
{
    /// <summary>True once this process knows who the others are and that it is one of them; until then nothing should be given up.</summary>
    public bool IsKnown => !searchers.IsConfigured || searchers.View.Self is not null;

    /// <summary>True if the shard is this process's to hold. A process on its own holds everything.</summary>
    public bool IsOwn(string collection, int shard)
    {
        if (!searchers.IsConfigured)
            return true;
        var view = searchers.View;
        return view.Self is { } self
            && Rendezvous.Owners(Rendezvous.ShardKey(collection, shard), view.Names, options.Value.Replicas).Contains(self.Address);
    }
}
