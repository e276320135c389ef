using Grpc.Core;
using Khabar.Defaults.Membership;
using Khabar.Defaults.Storage;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Status;

/// <summary>Asks every process how far it is and puts the answers together. Thread-safe.</summary>
sealed class SuiteStatus(
    ServiceClients services,
    [FromKeyedServices(MembershipHosting.Indexing)] LiveMembers indexers,
    [FromKeyedServices(MembershipHosting.Search)] LiveMembers searchers)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The state of a collection.</summary>
    /// <exception cref="RpcException">INVALID_ARGUMENT: that is no name of a collection.</exception>
    public async Task<StatusAnswer> ReadAsync(string collection, CancellationToken cancellation)
    {
        var indexed = AskAllAsync(indexers, services.IndexingChannel, (channel, options) =>
            new IndexingService.IndexingServiceClient(channel).GetStatusAsync(new GetStatusRequest { Collection = collection }, options), cancellation);
        var served = AskAllAsync(searchers, services.SearchChannel, (channel, options) =>
            new ReplicaService.ReplicaServiceClient(channel).GetReplicasAsync(new GetReplicasRequest { Collection = collection }, options), cancellation);
        var indexes = (from member in await indexed from shard in member.Answer?.Shards ?? [] select (member.Address, Status: shard)).ToList();
        var replicas = (from member in await served from shard in member.Answer?.Replicas ?? [] select (member.Address, Status: shard)).ToList();
        return new(
            collection.Length == 0 ? CollectionName.Default : collection,
            [.. (await indexed).Select(member => new MemberState(member.Address, member.Answer is not null, member.Answer?.Shards.Count(shard => shard.Indexed) ?? 0))],
            [.. (await served).Select(member => new MemberState(member.Address, member.Answer is not null, member.Answer?.Replicas.Count ?? 0))],
            [
                .. indexes.Select(index => index.Status.Shard).Union(replicas.Select(replica => replica.Status.Shard)).Order().Select(shard => new ShardState(
                    shard,
                    indexes.Where(index => index.Status.Shard == shard).Select(index => index.Status.LogEnd).DefaultIfEmpty().Max(),
                    indexes.Where(index => index.Status.Shard == shard).Select(index => index.Status.LogBytes).DefaultIfEmpty().Max(),
                    [.. indexes.Where(index => index.Status.Shard == shard && index.Status.Indexed).Select(index => IndexState.From(index.Address, index.Status))],
                    [.. replicas.Where(replica => replica.Status.Shard == shard).Select(replica => ReplicaState.From(replica.Address, replica.Status))])),
            ]);
    }

    static async Task<IReadOnlyList<(string Address, T? Answer)>> AskAllAsync<T>(
        LiveMembers members, ChannelBase own, Func<ChannelBase, CallOptions, AsyncUnaryCall<T>> ask, CancellationToken cancellation) where T : class
    {
        var asked = members.IsConfigured
            ? members.View.Live.Select(member => (member.Address, Channel: (ChannelBase?)members.ChannelTo(member)))
            : [("embedded", own)];
        return await Task.WhenAll(asked.Select(async member =>
        {
            try
            {
                return (member.Address, member.Channel is null ? null : await ask(member.Channel, new CallOptions(deadline: DateTime.UtcNow + Patience, cancellationToken: cancellation)));
            }
            catch (RpcException error) when (error.StatusCode != StatusCode.InvalidArgument)
            {
                // Whatever keeps it from answering, that it does not is what there is to tell.
                return (member.Address, (T?)null);
            }
        }));
    }
}
