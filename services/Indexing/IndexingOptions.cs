using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Log;
using Khabar.Services.Indexing.Streams;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Indexing;

/// <summary>Settings of the indexing service, section "Indexing" of the configuration.</summary>
public sealed class IndexingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Indexing";

    /// <summary>Shards of collections that are created from now on: 1 to 256. 8 by default.</summary>
    public int Shards { get; set; } = 8;

    /// <summary>The most collections: 1 to 1,024. 32 by default. Each of its shards holds a thread, files and memory.</summary>
    public int MaxCollections { get; set; } = 32;

    /// <summary>True, the default, to keep pages as received in the log, so that better extraction can be replayed.</summary>
    public bool KeepPages { get; set; } = true;

    /// <summary>How long after a change the next commit comes: 10 ms to 1 min. 1 s by default.</summary>
    public TimeSpan CommitInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Entries a shard's index may be behind its log before no more are taken: 1,000 to 10,000,000. 50,000 by default.</summary>
    public int MaxLag { get; set; } = 50_000;

    /// <summary>Memory for documents that are not on the disk yet, in MiB, all shards together: 8 to 65,536. 256 by default.</summary>
    public int MemoryMegabytes { get; set; } = 256;

    /// <summary>Members that index each shard, where there are several: 1 to 9. 2 by default.</summary>
    public int ReplicationFactor { get; set; } = 2;

    /// <summary>How long a member keeps the index of a shard that went to others: 0 to 1 day. 1 min by default.</summary>
    public TimeSpan EvictAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Logs as streams of a broker, which several members need; local files unless it names brokers.</summary>
    public StreamLogOptions Streams { get; set; } = new();

    /// <summary>How the local log uses its disk and memory.</summary>
    public LocalLogOptions Log { get; set; } = new();
}

/// <summary>Holds the settings to their ranges; each message names the key.</summary>
internal sealed class IndexingOptionsValidator : IValidateOptions<IndexingOptions>
{
    const long KiB = 1024, MiB = 1024 * KiB, GiB = 1024 * MiB;

    public ValidateOptionsResult Validate(string? name, IndexingOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        Check(nameof(options.Shards), options.Shards, 1, CollectionSettings.MaxShards);
        Check(nameof(options.MaxCollections), options.MaxCollections, 1, 1024);
        Check(nameof(options.CommitInterval), options.CommitInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1));
        Check(nameof(options.MaxLag), options.MaxLag, 1000, 10_000_000);
        Check(nameof(options.MemoryMegabytes), options.MemoryMegabytes, 8, 65_536);
        Check(nameof(options.ReplicationFactor), options.ReplicationFactor, 1, 9);
        Check(nameof(options.EvictAfter), options.EvictAfter, TimeSpan.Zero, TimeSpan.FromDays(1));
        Check("Streams:" + nameof(options.Streams.Replicas), options.Streams.Replicas, 1, 9);
        Check("Streams:" + nameof(options.Streams.MaxOutstanding), options.Streams.MaxOutstanding, 1, 10_000);
        Check("Streams:" + nameof(options.Streams.Prefetch), options.Streams.Prefetch, 1, 10_000);
        Check("Streams:" + nameof(options.Streams.ConfirmTimeout), options.Streams.ConfirmTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10));
        if (!CollectionName.IsValid(options.Streams.Prefix))
            errors.AddError($"{IndexingOptions.Section}:Streams:{nameof(options.Streams.Prefix)} {CollectionName.Rule}; it is '{options.Streams.Prefix}'.");
        foreach (var broker in options.Streams.Brokers.Where(broker => !Uri.TryCreate(broker, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps")))
            errors.AddError($"{IndexingOptions.Section}:Streams:{nameof(options.Streams.Brokers)} must hold amqp://host:port addresses; one is not.");
        Check("Log:" + nameof(options.Log.SegmentBytes), options.Log.SegmentBytes, KiB, GiB);
        Check("Log:" + nameof(options.Log.QueueBytes), options.Log.QueueBytes, 64 * KiB, GiB);
        Check("Log:" + nameof(options.Log.MaxEntryBytes), options.Log.MaxEntryBytes, KiB, 256 * MiB);
        return errors.Build();

        void Check<T>(string key, T value, T least, T most) where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
                errors.AddError($"{IndexingOptions.Section}:{key} must be from {least} to {most}; it is {value}.");
        }
    }
}
