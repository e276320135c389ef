using Khabar.Defaults.Storage;
using Khabar.Services.Indexing.Log.Segments;

namespace Khabar.Services.Indexing.Log;

/// <summary>
/// A write-ahead log in a local folder: segment files of checksummed records, synchronised to the disk before anybody is
/// told. What is appended waits in a queue for <see cref="LogWriter"/>; what is durable is read by <see cref="LogReading"/>.
/// </summary>
internal sealed partial class LocalIngestLog : IIngestLog
{
    readonly LocalLogOptions options;
    readonly ILogger logger;
    readonly string folder;
    readonly LogLock folderLock;
    readonly AppendQueue queue;
    readonly LogWatchers watchers = new();
    readonly CancellationTokenSource closing = new();
    readonly DurableState durable;
    readonly LogWriter writer;

    LocalIngestLog(string folder, LocalLogOptions options, ILogger logger, Func<string, IAppendFile> openFile)
    {
        this.folder = folder;
        this.options = options;
        this.logger = logger;
        queue = new(options.QueueBytes);
        DurableFiles.CreateFolder(folder);
        folderLock = new(folder);
        try
        {
            var (last, tail) = Recover(openFile);
            durable = new(tail);
            writer = new(folder, last, openFile, options.SegmentBytes, queue, durable, watchers, logger);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
        writer.Start();
    }

    /// <summary>Opens the log of a folder, creating it if there is none, and cuts off what a crash left half written.</summary>
    /// <exception cref="LogCorruptException">An entry that had been durable is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another process writes it.</exception>
    public static LocalIngestLog Open(string folder, LocalLogOptions options, ILogger logger) =>
        Open(folder, options, logger, path => new AppendFile(path));

    /// <summary>Opens a log whose files are opened by the caller's own means.</summary>
    internal static LocalIngestLog Open(string folder, LocalLogOptions options, ILogger logger, Func<string, IAppendFile> openFile) =>
        new(folder, options, logger, openFile);

    public ulong First => durable.Tail.First;

    public ulong End => durable.Tail.End;

    public long SizeInBytes => durable.Tail.Segments.Sum(segment => segment.Length);

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

    public Task<ulong> SyncAsync(CancellationToken cancellationToken) => Task.FromResult(End);

    public IDisposable Watch(Action<LogRecord> appended) => watchers.Add(appended);

    public IAsyncEnumerable<LogRecord> ReadAsync(ulong from, CancellationToken cancellationToken) =>
        LogReading.ReadAsync(durable, from, closing.Token, cancellationToken);

    public void Trim(ulong upTo)
    {
        var given = durable.Trim(upTo);
        if (given.IsEmpty) return;
        foreach (var segment in given) File.Delete(segment.Path);
        DurableFiles.SyncFolder(folder);
        Log.Trimmed(logger, given.Length, given.Sum(segment => segment.Length), folder, First);
    }

    /// <summary>Writes what was taken, then closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await writer.Ended;
        await closing.CancelAsync();
        writer.Dispose();
        folderLock.Dispose();
    }

    /// <summary>The last segment, ready to be written, and what is durable.</summary>
    (SegmentWriter Last, LogTail Tail) Recover(Func<string, IAppendFile> openFile)
    {
        var segments = Segment.List(folder);
        if (segments.Count == 0) segments.Add(new(Segment.PathOf(folder, 1), 1, 0));
        var recovery = SegmentRecovery.Scan(segments[^1]);
        if (recovery.TornBytes > 0) Log.TornTail(logger, recovery.Segment.Path, recovery.TornBytes, recovery.End);
        var last = new SegmentWriter(recovery.Segment, openFile);
        segments[^1] = last.Segment;
        return (last, new([.. segments], recovery.End));
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Cut {Bytes} bytes off the end of '{File}': appends "
            + "that a crash interrupted and nobody was told of. The log ends at offset {End}.")]
        public static partial void TornTail(ILogger logger, string file, long bytes, ulong end);

        [LoggerMessage(LogLevel.Information, "Gave up {Count} segments, {Bytes} bytes, of the log in '{Folder}'; it begins at offset {First}.")]
        public static partial void Trimmed(ILogger logger, int count, long bytes, string folder, ulong first);
    }
}
