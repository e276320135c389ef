using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grpc.Net.Client;
using Khabar.Defaults.Membership;
using Khabar.Services.Search.Shards;
using Khabar.Shards.V1;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search.Coordination;

/// <summary>
/// Shards are where rendezvous hashing over the live Search processes puts them. This process is asked first: what it holds costs no network. After the
/// owners come the others, one of which may hold a shard still that was its own a moment ago. Thread-safe.
/// </summary>
internal sealed class MemberPlacement(LiveMembers searchers, LocalShardHost local, IOptions<SearchOptions> options) : IShardPlacement
{
    readonly ConcurrentDictionary<GrpcChannel, IShardHost> hosts = [];

    public ImmutableArray<IShardHost> HostsOf(string collection, int shard)
    {
        var view = searchers.View;
        var others = Rendezvous.Order(Rendezvous.ShardKey(collection, shard), view.Names).Where(name => name != view.Self?.Address);
        return [local, .. others.Select(HostOf).OfType<IShardHost>()];
    }

    IShardHost? HostOf(string name)
    {
        if (searchers.ChannelTo(new Member(name)) is not { } channel)
            return null;
        if (hosts.TryGetValue(channel, out var known))
            return known;
        // A member that was gone and came back has a new channel; what is kept of the old ones is bounded by who is alive.
        foreach (var gone in hosts.Keys.Where(old => !searchers.View.Live.Any(member => searchers.ChannelTo(member) == old)))
            hosts.TryRemove(gone, out _);
        return hosts[channel] = new RemoteShardHost(name, new ShardService.ShardServiceClient(channel), TimeSpan.FromMilliseconds(options.Value.PatienceMilliseconds));
    }
}
