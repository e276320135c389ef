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
    static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(200);

    static readonly Dictionary<string, object?> s_oneReplica = new() { ["x-queue-type"] = "stream", ["x-initial-cluster-size"] = 1 };

    readonly SemaphoreSlim _settling = new(1);
    bool _settled;

    /// <summary>Returns when streams may be created.</summary>
    public async Task SettleAsync(IConnection broker)
    {
        await _settling.WaitAsync();
        try
        {
            if (_settled || options.SettleTime == TimeSpan.Zero) return;
            await using var channel = await broker.CreateChannelAsync();
            var unneeded = $"{options.Prefix}.settling-{Guid.NewGuid():N}";
            await channel.QueueDeclareAsync(unneeded, durable: true, exclusive: false, autoDelete: false, s_oneReplica);
            // A pause of the broker does not count as time that it had: each answer shows that it ran up to here.
            for (var left = options.SettleTime; left > TimeSpan.Zero; left -= s_lookEvery)
            {
                await Task.Delay(s_lookEvery);
                await channel.QueueDeclarePassiveAsync(unneeded);
            }
            await channel.QueueDeleteAsync(unneeded);
            _settled = true;
        }
        finally
        {
            _settling.Release();
        }
    }
}
