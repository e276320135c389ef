using System.Collections.Immutable;
using Grpc.Core;
using Khabar.Services.Search.Shards;
using Khabar.Shards.V1;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Search.Coordination;

/// <summary>
/// Finds hosts that open all shards of a collection. Each shard goes to one of its replicas; where a host fails, its shards go to the
/// next; where one is slow, the next is asked beside it and who answers first is taken (after Dean and Barroso, "The Tail at Scale", 2013). Thread-safe.
/// </summary>
internal sealed class PanelOpener(IShardPlacement placement, HostHealth health, IOptions<SearchOptions> options)
{
    /// <summary>Opens shards.</summary>
    /// <param name="open">What to open; all shards wanted.</param>
    /// <param name="excluded">Hosts that are not to be asked.</param>
    /// <param name="cancellation">Set when the caller gave up.</param>
    public async Task<ShardPanel> OpenAsync(OpenShards open, ImmutableHashSet<IShardHost> excluded, CancellationToken cancellation)
    {
        var opening = new Opening(placement, health, TimeSpan.FromMilliseconds(options.Value.HedgeMilliseconds), open, cancellation);
        var members = await opening.OpenAsync(open.Shards, excluded);
        var opened = members.SelectMany(member => member.Opened.Shards).Select(shard => shard.Shard).ToHashSet();
        return new ShardPanel(members, [.. open.Shards.Where(shard => !opened.Contains(shard)).Order()], opening.Refusal);
    }

    sealed class Opening(IShardPlacement placement, HostHealth health, TimeSpan hedgeAfter, OpenShards open, CancellationToken cancellation)
    {
        /// <summary>The last answer of a host that has too much to do; null if there was none.</summary>
        public RpcException? Refusal { get; private set; }

        public async Task<ImmutableArray<PanelMember>> OpenAsync(IEnumerable<uint> shards, ImmutableHashSet<IShardHost> excluded)
        {
            var groups = shards
                .Select(shard => (Shard: shard, Host: Choose(shard, excluded)))
                .Where(choice => choice.Host is not null)
                .GroupBy(choice => choice.Host!, choice => choice.Shard);
            var opened = await Task.WhenAll(groups.Select(group => OpenGroupAsync(group.Key, [.. group], excluded)));
            return [.. opened.SelectMany(members => members)];
        }

        IShardHost? Choose(uint shard, ImmutableHashSet<IShardHost> excluded) =>
            placement.HostsOf(open.Collection, (int)shard).Where(host => !excluded.Contains(host)).OrderBy(health.IsSuspect).FirstOrDefault();

        /// <summary>Opens the shards that were meant for one host, there or elsewhere.</summary>
        async Task<ImmutableArray<PanelMember>> OpenGroupAsync(IShardHost host, ImmutableArray<uint> shards, ImmutableHashSet<IShardHost> excluded)
        {
            var others = excluded.Add(host);
            var first = TryOpenAsync(host, shards);
            bool hedged = host.IsRemote && shards.Any(shard => Choose(shard, others) is not null);
            if (hedged && await Task.WhenAny(first, Task.Delay(hedgeAfter, cancellation)) != first)
                return await FasterAsync(AsGroupAsync(first), OpenAsync(shards, others), shards.Length);
            if (await first is not { } member)
                return await OpenAsync(shards, others);
            var lacking = shards.Except(member.Opened.Shards.Select(shard => shard.Shard)).ToList();
            return lacking.Count == 0 ? [member] : [member, .. await OpenAsync(lacking, others)];
        }

        async Task<PanelMember?> TryOpenAsync(IShardHost host, ImmutableArray<uint> shards)
        {
            var asked = new OpenShards
            {
                Collection = open.Collection,
                Shards = { shards },
                AtLeast = { open.AtLeast.Where(position => shards.Contains(position.Shard)) },
                Wait = open.Wait,
                Terms = open.Terms,
            };
            try
            {
                return await PanelMember.OpenAsync(host, asked, cancellation);
            }
            catch (HostFailedException failure)
            {
                health.Failed(host);
                if (failure.InnerException is RpcException { StatusCode: StatusCode.ResourceExhausted } refusal)
                    Refusal = refusal;
                return null;
            }
        }
    }

    /// <summary>Takes who has opened all the shards first; if neither has all, who has more. The other's conversations are ended.</summary>
    static async Task<ImmutableArray<PanelMember>> FasterAsync(Task<ImmutableArray<PanelMember>> one, Task<ImmutableArray<PanelMember>> other, int shards)
    {
        var winner = await Task.WhenAny(one, other);
        if (Opened(await winner) < shards)
        {
            await Task.WhenAll(one, other);
            winner = Opened(await one) >= Opened(await other) ? one : other;
        }
        _ = LetGoAsync(winner == one ? other : one);
        return await winner;
    }

    static async Task<ImmutableArray<PanelMember>> AsGroupAsync(Task<PanelMember?> member) => await member is { } opened ? [opened] : [];

    static int Opened(ImmutableArray<PanelMember> members) => members.Sum(member => member.Opened.Shards.Count);

    static async Task LetGoAsync(Task<ImmutableArray<PanelMember>> losers)
    {
        try
        {
            foreach (var member in await losers)
                await member.DisposeAsync();
        }
        catch (OperationCanceledException)
        {
            // The caller gave up before they had begun.
        }
    }
}
