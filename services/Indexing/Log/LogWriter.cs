using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Log;

/// <summary>
/// Takes entries from the queue and makes them durable, on a thread of its own. Those that arrive while it synchronises share the next fsync.
/// </summary>
/// <param name="folder">Where new segments are begun.</param>
/// <param name="last">The segment that is gone on with; belongs to the writer.</param>
/// <param name="openFile">Opens the files of new segments.</param>
/// <param name="segmentBytes">The size at which the next segment is begun.</param>
/// <param name="queue">What is to be written; once it is closed and empty the writer ends.</param>
/// <param name="durable">What is told of everything written.</param>
/// <param name="watchers">Who is told of every entry.</param>
/// <param name="logger">Is told of disks that fail.</param>
internal sealed partial class LogWriter(
    string folder,
    SegmentWriter last,
    Func<string, IAppendFile> openFile,
    long segmentBytes,
    AppendQueue queue,
    DurableState durable,
    LogWatchers watchers,
    ILogger logger) : IDisposable
{
    const int BatchEntries = 512;
    const long BatchBytes = 8 * 1024 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(8);

    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when everything the queue took was written or failed.</summary>
    public Task Ended => ended.Task;

    /// <summary>Begins to write.</summary>
    public void Start() => new Thread(Run) { IsBackground = true, Name = "log " + Path.GetFileName(folder) }.Start();

    /// <summary>Closes the last segment; only once the writer has <see cref="Ended"/>.</summary>
    public void Dispose() => last.Dispose();

    void Run()
    {
        var batch = new List<PendingAppend>(BatchEntries);
        while (queue.Take(batch, BatchEntries, BatchBytes))
        {
            Gather(batch);
            try
            {
                var first = Append(batch);
                for (var i = 0; i < batch.Count; i++)
                {
                    watchers.Tell(new(first + (ulong)i, batch[i].Entry));
                    batch[i].Succeed(first + (ulong)i);
                }
            }
            catch (Exception cause)
            {
                // The callers are told and the thread lives on: a disk that was full has room again some time.
                Log.AppendFailed(logger, batch.Count, folder, cause);
                foreach (var append in batch) append.Fail(cause);
            }
            batch.Clear();
        }
        ended.SetResult();
    }

    /// <summary>
    /// While work waits for a processor, a little patience costs nobody time, and one synchronisation serves more entries. PostgreSQL has its
    /// commit_delay for that.
    /// </summary>
    void Gather(List<PendingAppend> batch)
    {
        if (ThreadPool.PendingWorkItemCount <= Environment.ProcessorCount) return;
        Thread.Sleep(Patience);
        queue.TakeNow(batch, BatchEntries, BatchBytes);
    }

    ulong Append(List<PendingAppend> batch)
    {
        if (last.Segment.Length >= segmentBytes) BeginSegment();
        var first = durable.Tail.End + 1;
        last.Append([.. batch.Select(append => append.Entry)], first);
        durable.Extend(last.Segment, durable.Tail.End + (ulong)batch.Count);
        return first;
    }

    void BeginSegment()
    {
        last.Seal();
        var first = durable.Tail.End + 1;
        var next = new SegmentWriter(new(Segment.PathOf(folder, first), first, 0), openFile);
        last.Dispose();
        last = next;
        durable.Extend(next.Segment, first - 1);
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Count} entries could not be appended to the log in '{Folder}'; their callers were told.")]
        public static partial void AppendFailed(ILogger logger, int count, string folder, Exception cause);
    }
}
