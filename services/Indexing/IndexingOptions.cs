using System.ComponentModel.DataAnnotations;
using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams;

namespace Khabar.Services.Indexing;

/// <summary>The indexing service: shards, the log, commits.</summary>
public sealed class IndexingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Indexing";

    /// <summary>Shards of each collection that is created from now on. A collection keeps the number it was created with.</summary>
    [Range(1, CollectionSettings.MaxShards)]
    public int Shards { get; set; } = 8;

    /// <summary>The most collections there may be. Every shard of every collection holds a thread, files and memory.</summary>
    [Range(1, 1024)]
    public int MaxCollections { get; set; } = 32;

    /// <summary>Whether the log keeps pages as they were received, so that a better extraction can be replayed over them.</summary>
    public bool KeepPages { get; set; } = true;

    /// <summary>
    /// How long after a change the next commit comes, and so how late an article is found; up to three times as long while a shard takes more than a
    /// hundred changes an interval.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan CommitInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Entries that a shard's index may be behind its log before no more are taken.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxLag { get; set; } = 50_000;

    /// <summary>Memory for documents that are not on the disk yet, all shards together.</summary>
    [Range(8, 65_536)]
    public int MemoryMegabytes { get; set; } = 256;

    /// <summary>Members that index each shard, if there are as many.</summary>
    [Range(1, 9)]
    public int ReplicationFactor { get; set; } = 2;

    /// <summary>How long a member keeps the index of a shard that went to others.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan EvictAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Logs as streams of a broker, which several members need; local files unless it names brokers.</summary>
    public StreamLogOptions Streams { get; set; } = new();

    /// <summary>How a local log uses its disk and memory.</summary>
    public LocalLogOptions Log { get; set; } = new();
}
