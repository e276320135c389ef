using RabbitMQ.Client;

namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>
/// Makes sure that what runs the broker's streams would outlive the broker's sudden death, before the first stream is entrusted with
/// something. Thread-safe.
/// </summary>
/// <remarks>
/// A broker starts its stream coordinator with the first stream that it is ever asked for. Until Ra, its consensus library, wrote through
/// (rabbitmq/ra, pull request 443 of 2024), it noted the coordinator's name on disk half a second to a second later: a lone node killed before
/// that never finds the coordinator again, and answers for each stream that it had created that the "home node is down". Nothing tells from
/// outside when the name is written; it happens by the broker's clock. So the first stream is one that nobody needs, and the broker is watched
/// to run for a while before the next is created.
/// </remarks>
internal sealed class StreamCoordinator(StreamLogOptions options)
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    static readonly Dictionary<string, object?> OneReplica = new() { ["x-queue-type"] = "stream", ["x-initial-cluster-size"] = 1 };

    readonly SemaphoreSlim settling = new(1);
    bool settled;

    /// <summary>Returns when streams may be created.</summary>
    public async Task SettleAsync(IConnection broker)
    {
        await settling.WaitAsync();
        try
        {
            if (settled || options.SettleTime == TimeSpan.Zero) return;
            await using var channel = await broker.CreateChannelAsync();
            var unneeded = $"{options.Prefix}.settling-{Guid.NewGuid():N}";
            await channel.QueueDeclareAsync(unneeded, durable: true, exclusive: false, autoDelete: false, OneReplica);
            // A pause of the broker does not count as time that it had: each answer shows that it ran up to here.
            for (var left = options.SettleTime; left > TimeSpan.Zero; left -= LookEvery)
            {
                await Task.Delay(LookEvery);
                await channel.QueueDeclarePassiveAsync(unneeded);
            }
            await channel.QueueDeleteAsync(unneeded);
            settled = true;
        }
        finally
        {
            settling.Release();
        }
    }
}
