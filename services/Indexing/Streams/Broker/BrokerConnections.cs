namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>
/// The connections to the broker: one for publishing and one for consuming, so that a broker that slows publishers down does not hold up
/// what comes back. Thread-safe.
/// </summary>
internal sealed class BrokerConnections(StreamLogOptions options, ILogger logger) : IAsyncDisposable
{
    public BrokerConnection Publishing { get; } = new(options, "khabar indexing, publishing", logger);

    public BrokerConnection Consuming { get; } = new(options, "khabar indexing, consuming", logger);

    public StreamCoordinator Coordinator { get; } = new(options);

    public async ValueTask DisposeAsync()
    {
        await Publishing.DisposeAsync();
        await Consuming.DisposeAsync();
    }
}
