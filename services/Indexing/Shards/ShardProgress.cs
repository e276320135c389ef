namespace Khabar.Services.Indexing.Shards;

/// <summary>How far a shard's indexer is. Written by the indexer, read by anybody; thread-safe.</summary>
internal sealed class ShardProgress
{
    readonly Lock changing = new();
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    ulong read;
    ulong committed;
    DateTime? oldest;
    bool open;
    IndexingFailure? failure;
    DeadLetters deadLetters = DeadLetters.None;

    /// <summary>Offset up to which the last commit holds the log.</summary>
    public ulong Committed
    {
        get { lock (changing) return committed; }
    }

    /// <summary>Offset of the last entry that was ever read; it does not go back when an error makes the indexer begin anew.</summary>
    public ulong Read
    {
        get { lock (changing) return read; }
    }

    /// <summary>True once the index was opened; before, nothing is known of its commits.</summary>
    public bool IsOpen
    {
        get { lock (changing) return open; }
    }

    /// <summary>When the oldest entry that was read and is not in the last commit was received (UTC); null if there is none.</summary>
    public DateTime? Oldest
    {
        get { lock (changing) return oldest; }
    }

    /// <summary>Why the indexer does not go on at present; null if it does.</summary>
    public IndexingFailure? Failure
    {
        get { lock (changing) return failure; }
    }

    /// <summary>The entries that could not be indexed, as of the last commit.</summary>
    public DeadLetters DeadLetters
    {
        get { lock (changing) return deadLetters; }
    }

    /// <summary>Completes when anything here has changed.</summary>
    public Task Changed
    {
        get { lock (changing) return changed.Task; }
    }

    /// <summary>The index was opened at a commit.</summary>
    public void Opened(ulong committed, DeadLetters deadLetters) => Change(() =>
    {
        this.deadLetters = deadLetters;
        open = true;
        this.committed = committed;
        read = Math.Max(committed, read);
        oldest = null;
    });

    /// <summary>Entries were read and applied up to an offset; the first of them was received at a time (UTC), if there was one.</summary>
    public void Advanced(ulong read, DateTime? received) => Change(() =>
    {
        this.read = Math.Max(read, this.read);
        oldest ??= received;
    });

    /// <summary>A commit holds the log up to an offset.</summary>
    public void CommittedUpTo(ulong committed, DeadLetters deadLetters) => Change(() =>
    {
        this.deadLetters = deadLetters;
        this.committed = committed;
        oldest = null;
        failure = null;
    });

    /// <summary>The indexer stopped over an error and will try again.</summary>
    public void Failed(Exception cause) => Change(() => failure = new(cause, failure?.Since ?? DateTime.UtcNow));

    void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (changing)
        {
            change();
            changed = this.changed;
            this.changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        changed.SetResult();
    }
}

/// <summary>What keeps a shard from being indexed.</summary>
/// <param name="Cause">The last error.</param>
/// <param name="Since">When the first of the errors in a row came, UTC.</param>
internal sealed record IndexingFailure(Exception Cause, DateTime Since);
