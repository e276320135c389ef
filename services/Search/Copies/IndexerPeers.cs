using Khabar.Defaults.Membership;
using Khabar.V1;

namespace Khabar.Services.Search.Copies;

/// <summary>The indexers that commits can be copied from. Thread-safe.</summary>
internal sealed class IndexerPeers(LiveMembers indexers)
{
    /// <summary>The indexers that are alive.</summary>
    public IEnumerable<(string Name, PublicationService.PublicationServiceClient Client)> All() => indexers.View.Names.Select(Reach).OfType<(string, PublicationService.PublicationServiceClient)>();

    /// <summary>The indexers that are alive, those that own a shard before the others.</summary>
    public IReadOnlyList<string> For(ShardKey shard) => Rendezvous.Order(Rendezvous.ShardKey(shard.Collection, shard.Shard), indexers.View.Names);

    /// <summary>How to reach an indexer; null if it is none any more.</summary>
    public PublicationService.PublicationServiceClient? Client(string name) =>
        indexers.ChannelTo(new Member(name)) is { } channel ? new PublicationService.PublicationServiceClient(channel) : null;

    (string, PublicationService.PublicationServiceClient)? Reach(string name) => Client(name) is { } client ? (name, client) : null;
}
