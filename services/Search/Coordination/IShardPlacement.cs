using System.Collections.Immutable;
using Khabar.Services.Search.Shards;

namespace Khabar.Services.Search.Coordination;

/// <summary>Says which hosts hold which shard. Thread-safe.</summary>
internal interface IShardPlacement
{
    /// <summary>The hosts that hold a shard or are about to, the one to ask first before the others; may be empty.</summary>
    ImmutableArray<IShardHost> HostsOf(string collection, int shard);
}

/// <summary>One process that holds everything.</summary>
internal sealed class SingleHost(IShardHost host) : IShardPlacement
{
    readonly ImmutableArray<IShardHost> hosts = [host];

    public ImmutableArray<IShardHost> HostsOf(string collection, int shard) => hosts;
}
