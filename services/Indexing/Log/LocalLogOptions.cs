using System.ComponentModel.DataAnnotations;

namespace Khabar.Services.Indexing.Log;

/// <summary>How a local log uses its disk and memory.</summary>
public sealed class LocalLogOptions
{
    /// <summary>The size at which a file of the log is full and the next is begun.</summary>
    [Range(1024.0, 1024 * 1024 * 1024)]
    public long SegmentBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Entries of a shard that may wait for the disk before callers are refused.</summary>
    [Range(64 * 1024.0, 1024 * 1024 * 1024)]
    public long QueueBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// What is kept of the log: everything, so that it can be replayed; or only the files with something that some generation's last commit does not
    /// hold yet. Then pages cannot be returned and the index cannot be built anew.
    /// </summary>
    public LogRetention Retention { get; set; }

    /// <summary>The largest entry that is taken. The default is above the largest article with its page.</summary>
    [Range(1024, 256 * 1024 * 1024)]
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
