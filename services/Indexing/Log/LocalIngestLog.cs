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

    static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(8);

    readonly LocalLogOptions _options;
    readonly ILogger _logger;
    readonly Func<string, IAppendFile> _openFile;
    readonly string _folder;
    readonly LogLock _lock;
    readonly AppendQueue _queue;
    readonly CancellationTokenSource _closing = new();
    readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Lock _publishing = new();
    readonly LogWatchers _watchers = new();
    SegmentWriter _writer;
    volatile LogTail _tail;

    LocalIngestLog(string folder, LocalLogOptions options, ILogger logger, Func<string, IAppendFile> openFile)
    {
        _folder = folder;
        _options = options;
        _logger = logger;
        _openFile = openFile;
        _queue = new(options.QueueBytes);
        DurableFiles.CreateFolder(folder);
        _lock = new(folder);
        try
        {
            (_writer, _tail) = Recover();
        }
        catch
        {
            _lock.Dispose();
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

    public ulong First => _tail.Segments[0].FirstOffset;

    public ulong End => _tail.End;

    public void Trim(ulong upTo)
    {
        ImmutableArray<Segment> given;
        lock (_publishing)
        {
            var segments = _tail.Segments;
            var kept = segments.Length - 1;
            // A segment can go when the next one begins at or before what is still needed.
            while (kept > 0 && segments[kept].FirstOffset > upTo + 1) kept--;
            given = segments[..kept];
            if (given.IsEmpty) return;
            Replace(new(segments[kept..], _tail.End));
        }
        foreach (var segment in given) File.Delete(segment.Path);
        DurableFiles.SyncFolder(_folder);
        Log.Trimmed(_logger, given.Length, given.Sum(segment => segment.Length), _folder, First);
    }

    public Task<ulong> SyncAsync(CancellationToken cancellationToken) => Task.FromResult(End);

    public IDisposable Watch(Action<LogRecord> appended) => _watchers.Add(appended);

    public long SizeInBytes => _tail.Segments.Sum(segment => segment.Length);

    public bool TryAppend(ReadOnlyMemory<byte> entry, out Task<ulong> appended)
    {
        if (entry.Length > _options.MaxEntryBytes)
            throw new ArgumentException(
                $"The entry has {entry.Length:N0} bytes; the log takes at most {_options.MaxEntryBytes:N0}.", nameof(entry));
        var append = new PendingAppend(entry);
        appended = append.Appended;
        return _queue.TryAdd(append);
    }

    public Task WaitForRoomAsync(CancellationToken cancellationToken) => _queue.WaitForRoomAsync(cancellationToken);

    public async IAsyncEnumerable<LogRecord> ReadAsync(ulong from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(from);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        SegmentReader? reader = null;
        try
        {
            for (var next = from; ; next++)
            {
                var tail = _tail;
                while (next > tail.End)
                {
                    if (_closing.IsCancellationRequested) yield break;
                    await tail.Passed.WaitAsync(ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    cancellationToken.ThrowIfCancellationRequested();
                    tail = _tail;
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
        _queue.Close();
        await _written.Task;
        await _closing.CancelAsync();
        _writer.Dispose();
        _lock.Dispose();
    }

    (SegmentWriter, LogTail) Recover()
    {
        var segments = Segment.List(_folder);
        if (segments.Count == 0) segments.Add(new(Segment.PathOf(_folder, 1), 1, 0));
        var recovery = SegmentRecovery.Scan(segments[^1]);
        if (recovery.TornBytes > 0) Log.TornTail(_logger, recovery.Segment.Path, recovery.TornBytes, recovery.End);
        var writer = new SegmentWriter(recovery.Segment, _openFile);
        segments[^1] = writer.Segment;
        return (writer, new([.. segments], recovery.End));
    }

    void Write()
    {
        var batch = new List<PendingAppend>(BatchEntries);
        while (_queue.Take(batch, BatchEntries, BatchBytes))
        {
            Gather(batch);
            try
            {
                var first = Append(batch);
                for (var i = 0; i < batch.Count; i++)
                {
                    _watchers.Tell(new(first + (ulong)i, batch[i].Entry));
                    batch[i].Succeed(first + (ulong)i);
                }
            }
            catch (Exception cause)
            {
                // The callers are told and the thread lives on: a disk that was full has room again some time.
                Log.AppendFailed(_logger, batch.Count, _folder, cause);
                foreach (var append in batch) append.Fail(cause);
            }
            batch.Clear();
        }
        _written.SetResult();
    }

    /// <summary>
    /// While work waits for a processor, a little patience costs nobody time, and one synchronisation serves more entries. PostgreSQL has its
    /// commit_delay for that.
    /// </summary>
    void Gather(List<PendingAppend> batch)
    {
        if (ThreadPool.PendingWorkItemCount <= Environment.ProcessorCount) return;
        Thread.Sleep(s_patience);
        _queue.TakeNow(batch, BatchEntries, BatchBytes);
    }

    ulong Append(List<PendingAppend> batch)
    {
        if (_writer.Segment.Length >= _options.SegmentBytes) BeginSegment();
        var first = _tail.End + 1;
        _writer.Append([.. batch.Select(append => append.Entry)], first);
        Publish(tail => new(tail.Segments.SetItem(tail.Segments.Length - 1, _writer.Segment), tail.End + (ulong)batch.Count));
        return first;
    }

    void BeginSegment()
    {
        _writer.Seal();
        var first = _tail.End + 1;
        var next = new SegmentWriter(new(Segment.PathOf(_folder, first), first, 0), _openFile);
        _writer.Dispose();
        _writer = next;
        Publish(tail => new(tail.Segments.Add(next.Segment), tail.End));
    }

    /// <summary>The writer's thread adds at the end while another may take away from the beginning.</summary>
    void Publish(Func<LogTail, LogTail> change)
    {
        lock (_publishing) Replace(change(_tail));
    }

    void Replace(LogTail tail)
    {
        var passed = _tail;
        _tail = tail;
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
