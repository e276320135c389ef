using System.Collections.Immutable;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Shards;

namespace Khabar.Services.Search.Tests.Fixtures;

/// <summary>Shards where a test puts them: for each its hosts, the first to ask first.</summary>
sealed class Placement(params ImmutableArray<IShardHost>[] hosts) : IShardPlacement
{
    public ImmutableArray<IShardHost> HostsOf(string collection, int shard) => hosts[shard];
}
