using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Khabar.Services.Indexing.Streams.Broker;

namespace Khabar.Services.Indexing.Streams;

/// <summary>Logs kept as RabbitMQ streams, a stream a shard.</summary>
public sealed class StreamLogOptions
{
    /// <summary>The broker's nodes, of which any will do. Empty: logs are local files.</summary>
    [BrokerAddress, PasswordPropertyText(true)]
    public string[] Brokers { get; set; } = [];

    /// <summary>What the streams' names begin with.</summary>
    [RegularExpression("[a-z0-9_-]{1,64}", ErrorMessage = "1 to 64 of a-z, 0-9, - and _")]
    public string Prefix { get; set; } = "khabar";

    /// <summary>Nodes that keep a copy of each stream that is created from now on; 3 for production.</summary>
    [Range(1, 9)]
    public int Replicas { get; set; } = 1;

    /// <summary>Entries of a shard that may be on their way to the broker.</summary>
    [Range(1, 10_000)]
    public int MaxOutstanding { get; set; } = 256;

    /// <summary>Entries of a shard that the broker may send ahead of the indexer.</summary>
    [Range(1, 10_000)]
    public int Prefetch { get; set; } = 128;

    /// <summary>How long the broker may take to confirm an entry, or be away, before callers are told.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan ConfirmTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the broker is watched before a process creates its first stream; 0 is enough for RabbitMQ 4.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>True if logs are streams.</summary>
    public bool IsConfigured => Brokers.Length > 0;
}
