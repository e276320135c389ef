using Khabar.Defaults.Membership;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing.Ownership;

/// <summary>
/// Which members index which shards, as this process sees the members. A hint, never a lock: two that index the same shard make the same
/// index of it. Thread-safe.
/// </summary>
internal sealed class ShardOwners(
    [FromKeyedServices(MembershipHosting.Indexing)] LiveMembers members, IOptions<IndexingOptions> options)
{
    /// <summary>Completes when the answers may have changed.</summary>
    public Task Changed => members.Changed;

    /// <summary>True if this process is to index a shard; null as long as it does not know itself among the members.</summary>
    public bool? IsMine(string collection, int shard)
    {
        if (!members.IsConfigured) return true;
        if (members.View is not { Self: { } self } view) return null;
        return Rendezvous.Owners(Rendezvous.ShardKey(collection, shard), view.Names, options.Value.ReplicationFactor).Contains(self.Address);
    }

    /// <summary>The other members that are alive, those that are to index a shard first.</summary>
    public IReadOnlyList<Member> Others(string collection, int shard)
    {
        var view = members.View;
        return [.. Rendezvous.Order(Rendezvous.ShardKey(collection, shard), view.Names)
            .Where(name => name != view.Self?.Address).Select(name => new Member(name))];
    }

    /// <summary>A channel to a member; null if it is none any more.</summary>
    public Grpc.Net.Client.GrpcChannel? ChannelTo(Member member) => members.ChannelTo(member);
}
