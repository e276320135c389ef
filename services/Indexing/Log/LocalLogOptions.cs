namespace Khabar.Services.Indexing.Log;

/// <summary>How a local log uses its disk and memory.</summary>
public sealed class LocalLogOptions
{
    /// <summary>Bytes after which a new segment file is begun: 1 KiB to 1 GiB. 64 MiB by default.</summary>
    public long SegmentBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Bytes of entries that may wait for the disk, a shard: 64 KiB to 1 GiB. 16 MiB by default. Beyond it callers are refused.
    /// </summary>
    public long QueueBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// What is kept of the log: All, the default, so that everything can be replayed; or Uncommitted, what some generation's last commit does
    /// not hold yet, in whole segments. Then pages cannot be returned and the index cannot be built anew.
    /// </summary>
    public LogRetention Retention { get; set; }

    /// <summary>The largest entry taken, in bytes: 1 KiB to 256 MiB. 48 MiB by default, above the largest article with its page.</summary>
    public int MaxEntryBytes { get; set; } = 48 * 1024 * 1024;
}

/// <summary>What is kept of a log.</summary>
public enum LogRetention
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>What some generation's last commit does not hold yet.</summary>
    Uncommitted,
}
