namespace Khabar.Services.Indexing.Streams;

/// <summary>How logs are kept as RabbitMQ streams, a stream a shard: section "Indexing:Streams".</summary>
public sealed class StreamLogOptions
{
    /// <summary>
    /// The broker's nodes, each <c>amqp://user:password@host:port/vhost</c>; any of them will do. Empty, the default: logs are local files.
    /// </summary>
    public string[] Brokers { get; set; } = [];

    /// <summary>What the streams' names begin with: 1 to 64 of a-z, 0-9, "-" and "_". "khabar" by default.</summary>
    public string Prefix { get; set; } = "khabar";

    /// <summary>Nodes that keep a copy of each stream created from now on: 1 to 9; 3 for production. 1 by default.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>Entries of a shard that may be on their way to the broker: 1 to 10,000. 256 by default.</summary>
    public int MaxOutstanding { get; set; } = 256;

    /// <summary>Entries of a shard that the broker may send ahead of the indexer: 1 to 10,000. 128 by default.</summary>
    public int Prefetch { get; set; } = 128;

    /// <summary>
    /// How long the broker may take to confirm an entry, or be away, before callers are told: 100 ms to 10 min. 10 s by default.
    /// </summary>
    public TimeSpan ConfirmTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>True if logs are streams.</summary>
    public bool IsConfigured => Brokers.Length > 0;
}
