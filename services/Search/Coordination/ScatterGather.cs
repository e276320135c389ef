using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Search.Shards;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Coordination;

/// <summary>
/// Has questions answered over all shards of a collection. If a host fails in the middle, everything begins anew without it: what is put together must be
/// of the same commits. A shard that nobody holds makes an answer partial, not wrong. Thread-safe.
/// </summary>
internal sealed class ScatterGather(PanelOpener opener, HostHealth health)
{
    /// <summary>Opens the shards and has an answer made from them.</summary>
    /// <param name="open">What to open.</param>
    /// <param name="answer">Makes the answer; called again, with other hosts, if one fails.</param>
    /// <param name="cancellation">Set when the caller gave up.</param>
    /// <exception cref="RpcException">UNAVAILABLE: no shard could be opened, or the positions asked for are not searchable in time.
    /// RESOURCE_EXHAUSTED: every replica has too much to do.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> AskAsync<T>(OpenShards open, Func<ShardPanel, Task<T>> answer, CancellationToken cancellation)
    {
        var excluded = ImmutableHashSet<IShardHost>.Empty;
        while (true)
        {
            try
            {
                await using var panel = await opener.OpenAsync(open, excluded, cancellation);
                Check(panel, open);
                return await answer(panel);
            }
            catch (HostFailedException failure)
            {
                // Each attempt has one host fewer, so this ends.
                health.Failed(failure.Host);
                excluded = excluded.Add(failure.Host);
            }
        }
    }

    static void Check(ShardPanel panel, OpenShards open)
    {
        if (panel.Opened == 0)
            throw panel.Refusal ?? RpcErrors.Unavailable("No shard of the collection can be searched at present.");
        if (panel.Members.Any(member => !member.Opened.AtLeastHeld) || open.AtLeast.Any(position => panel.Missing.Contains(position.Shard)))
            throw RpcErrors.Unavailable($"The positions asked for are not searchable after {(open.Wait ?? new Duration()).ToTimeSpan().TotalSeconds:0.###} s.");
    }
}
