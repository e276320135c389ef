using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Log;

/// <summary>
/// A write-ahead log in a local folder: segment files of checksummed records, synchronised to the disk before anybody is
/// told. One thread writes; the entries that arrive while it synchronises share the next fsync.
/// </summary>
internal sealed partial class LocalIngestLog : IIngestLog
{
    const int BatchEntries = 512;
    const long BatchBytes = 8 * 1024 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(8);

    readonly LocalLogOptions options;
    readonly ILogger logger;
    readonly Func<string, IAppendFile> openFile;
    readonly string folder;
    readonly LogLock folderLock;
    readonly AppendQueue queue;
    readonly CancellationTokenSource closing = new();
    readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Lock publishing = new();
    readonly LogWatchers watchers = new();
    SegmentWriter writer;
    volatile LogTail tail;

    LocalIngestLog(string folder, LocalLogOptions options, ILogger logger, Func<string, IAppendFile> openFile)
    {
        this.folder = folder;
        this.options = options;
        this.logger = logger;
        this.openFile = openFile;
        queue = new(options.QueueBytes);
        DurableFiles.CreateFolder(folder);
        folderLock = new(folder);
        try
        {
            (writer, tail) = Recover();
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
        new Thread(Write) { IsBackground = true, Name = "log " + Path.GetFileName(folder) }.Start();
    }

    /// <summary>Opens the log of a folder, creating it if there is none, and cuts off what a crash left half written.</summary>
    /// <exception cref="LogCorruptException">An entry that had been durable is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another process writes it.</exception>
    public static LocalIngestLog Open(string folder, LocalLogOptions options, ILogger logger) =>
        Open(folder, options, logger, path => new AppendFile(path));

    /// <summary>Opens a log whose files are opened by the caller's own means.</summary>
    internal static LocalIngestLog Open(string folder, LocalLogOptions options, ILogger logger, Func<string, IAppendFile> openFile) =>
        new(folder, options, logger, openFile);

    public ulong First => tail.Segments[0].FirstOffset;

    public ulong End => tail.End;

    public void Trim(ulong upTo)
    {
        ImmutableArray<Segment> given;
        lock (publishing)
        {
            var segments = tail.Segments;
            var kept = segments.Length - 1;
            // A segment can go when the next one begins at or before what is still needed.
            while (kept > 0 && segments[kept].FirstOffset > upTo + 1) kept--;
            given = segments[..kept];
            if (given.IsEmpty) return;
            Replace(new(segments[kept..], tail.End));
        }
        foreach (var segment in given) File.Delete(segment.Path);
        DurableFiles.SyncFolder(folder);
        Log.Trimmed(logger, given.Length, given.Sum(segment => segment.Length), folder, First);
    }

    public Task<ulong> SyncAsync(CancellationToken cancellationToken) => Task.FromResult(End);

    public IDisposable Watch(Action<LogRecord> appended) => watchers.Add(appended);

    public long SizeInBytes => tail.Segments.Sum(segment => segment.Length);

    public bool TryAppend(ReadOnlyMemory<byte> entry, out Task<ulong> appended)
    {
        if (entry.Length > options.MaxEntryBytes)
            throw new ArgumentException(
                $"The entry has {entry.Length:N0} bytes; the log takes at most {options.MaxEntryBytes:N0}.", nameof(entry));
        var append = new PendingAppend(entry);
        appended = append.Appended;
        return queue.TryAdd(append);
    }

    public Task WaitForRoomAsync(CancellationToken cancellationToken) => queue.WaitForRoomAsync(cancellationToken);

    public async IAsyncEnumerable<LogRecord> ReadAsync(ulong from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(from);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
        SegmentReader? reader = null;
        try
        {
            for (var next = from; ; next++)
            {
                var tail = this.tail;
                while (next > tail.End)
                {
                    if (closing.IsCancellationRequested) yield break;
                    await tail.Passed.WaitAsync(ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    cancellationToken.ThrowIfCancellationRequested();
                    tail = this.tail;
                }
                next = Math.Max(next, tail.Segments[0].FirstOffset);
                var segment = tail.Segments[tail.IndexOf(next)];
                if (reader?.Segment.FirstOffset != segment.FirstOffset)
                {
                    reader?.Dispose();
                    reader = new(segment);
                }
                while (reader.NextOffset < next) reader.Skip(segment.Length);
                yield return reader.Read(segment.Length);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>Writes what was taken, then closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await written.Task;
        await closing.CancelAsync();
        this.writer.Dispose();
        folderLock.Dispose();
    }

    (SegmentWriter, LogTail) Recover()
    {
        var segments = Segment.List(folder);
        if (segments.Count == 0) segments.Add(new(Segment.PathOf(folder, 1), 1, 0));
        var recovery = SegmentRecovery.Scan(segments[^1]);
        if (recovery.TornBytes > 0) Log.TornTail(logger, recovery.Segment.Path, recovery.TornBytes, recovery.End);
        var writer = new SegmentWriter(recovery.Segment, openFile);
        segments[^1] = writer.Segment;
        return (writer, new([.. segments], recovery.End));
    }

    void Write()
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
        written.SetResult();
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
        if (writer.Segment.Length >= options.SegmentBytes) BeginSegment();
        var first = this.tail.End + 1;
        writer.Append([.. batch.Select(append => append.Entry)], first);
        Publish(tail => new(tail.Segments.SetItem(tail.Segments.Length - 1, writer.Segment), tail.End + (ulong)batch.Count));
        return first;
    }

    void BeginSegment()
    {
        writer.Seal();
        var first = this.tail.End + 1;
        var next = new SegmentWriter(new(Segment.PathOf(folder, first), first, 0), openFile);
        writer.Dispose();
        writer = next;
        Publish(tail => new(tail.Segments.Add(next.Segment), tail.End));
    }

    /// <summary>The writer's thread adds at the end while another may take away from the beginning.</summary>
    void Publish(Func<LogTail, LogTail> change)
    {
        lock (publishing) Replace(change(tail));
    }

    void Replace(LogTail tail)
    {
        var passed = this.tail;
        this.tail = tail;
        passed.Pass();
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Cut {Bytes} bytes off the end of '{File}': appends "
            + "that a crash interrupted and nobody was told of. The log ends at offset {End}.")]
        public static partial void TornTail(ILogger logger, string file, long bytes, ulong end);

        [LoggerMessage(LogLevel.Information, "Gave up {Count} segments, {Bytes} bytes, of the log in '{Folder}'; it begins at offset {First}.")]
        public static partial void Trimmed(ILogger logger, int count, long bytes, string folder, ulong first);

        [LoggerMessage(LogLevel.Error, "{Count} entries could not be appended to the log in '{Folder}'; their callers were told.")]
        public static partial void AppendFailed(ILogger logger, int count, string folder, Exception cause);
    }
}
