using Lucene.Net.Analysis;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>
/// Adds, replaces and deletes documents of an index. Thread-safe: threads fill buffers of their own. Changes can be searched after
/// <see cref="DirectoryReader.Open(IndexWriter, bool)"/> and survive a crash after <see cref="Commit"/>. One writer at a time holds a folder.
/// </summary>
/// <remarks>
/// A call that throws has changed nothing: a document that cannot be indexed is not added and, if it was to replace another, does not.
/// If the folder cannot be written (a full disk) documents stay in memory and are tried again; <see cref="Rollback"/> gives up.
/// </remarks>
public partial class IndexWriter : ITwoPhaseCommit, IDisposable
{
    /// <summary>The longest term in bytes of UTF-8.</summary>
    public static readonly int MAX_TERM_LENGTH = Buffering.BytesTable.MaxLength;

    /// <summary>The lock that a writer holds.</summary>
    public static readonly string WRITE_LOCK_NAME = "write.lock";

    readonly Directory directory;
    readonly IndexWriterConfig config;
    readonly InfoStream infoStream;
    readonly FileReferences files;
    Store.Lock? writeLock;
    volatile bool closed;

    // Guards the segments, the files and what is merging. Taken last, held briefly, never while files are written.
    readonly object sync = new();
    readonly List<WriterSegment> segments = [];
    int segmentCounter;
    long version;
    long changes;

    /// <summary>Opens an index as <paramref name="conf"/> says.</summary>
    /// <exception cref="LockObtainFailedException">Another writer holds the folder; the message says who.</exception>
    /// <exception cref="IndexNotFoundException">There is no index and the mode is <see cref="OpenMode.APPEND"/>.</exception>
    /// <exception cref="CorruptIndexException">The last commit is not what was written, or the folder is another program's.</exception>
    public IndexWriter(Directory d, IndexWriterConfig conf)
    {
        ArgumentNullException.ThrowIfNull(d);
        ArgumentNullException.ThrowIfNull(conf);
        conf.Use();
        (directory, config, infoStream) = (d, conf, conf.InfoStream);
        buffers = new(conf, docValueTypes);
        writeLock = d.MakeLock(WRITE_LOCK_NAME);
        writeLock.Obtain(conf.WriteLockTimeout);
        try
        {
            var last = ReadLastCommit();
            var start = StartFrom(last);
            if (start is not null)
            {
                segments.AddRange(start.Segments.Select(segment => new WriterSegment((SegmentCommitInfo)segment.Clone())));
                commitData = new Dictionary<string, string>(start.UserData);
            }
            (segmentCounter, version, generation) = (last?.Counter ?? 0, last?.Version ?? 0, Math.Max(0, LastGeneration()));
            RegisterDocValueTypes();
            files = new(d, conf.IndexDeletionPolicy, last);
            foreach (var segment in segments) files.Add(segment.Info.GetFiles());
            // An index that starts afresh or from an older commit differs from the last one.
            if (last is null || start != last) changes++;
            conf.MergePolicy.SetIndexWriter(this);
            Say("IW", $"opened {d}: {segments.Count} segments, generation {generation}");
        }
        catch
        {
            writeLock.Dispose();
            throw;
        }
    }

    public virtual Directory Directory => directory;

    public virtual Analyzer Analyzer
    {
        get
        {
            EnsureOpen();
            return config.Analyzer;
        }
    }

    public virtual LiveIndexWriterConfig Config => config;

    /// <summary>Whether the writer was disposed of or rolled back.</summary>
    public virtual bool IsClosed => closed;

    /// <summary>The number of documents, those in memory and deleted ones included.</summary>
    public virtual int MaxDoc
    {
        get
        {
            EnsureOpen();
            lock (sync) return segments.Sum(segment => segment.DocCount) + buffers.DocCount;
        }
    }

    /// <summary>As <see cref="MaxDoc"/> less the deletions that were applied.</summary>
    public virtual int NumDocs
    {
        get
        {
            EnsureOpen();
            lock (sync) return segments.Sum(segment => segment.DocCount - segment.DeletedCount) + buffers.DocCount;
        }
    }

    /// <summary>Whether documents were deleted that a merge has not dropped yet, or will be.</summary>
    public virtual bool HasDeletions()
    {
        EnsureOpen();
        lock (pendingGuard)
            if (!pending.IsEmpty) return true;
        lock (sync) return segments.Exists(segment => segment.DeletedCount > 0);
    }

    /// <summary>Documents in memory.</summary>
    public int NumRamDocs()
    {
        EnsureOpen();
        return buffers.DocCount;
    }

    /// <summary>Bytes of documents and deletions in memory, about.</summary>
    public long RamSizeInBytes()
    {
        EnsureOpen();
        lock (pendingGuard) return buffers.RamBytes + pending.RamBytes;
    }

    /// <summary>Whether anybody holds the writer's lock of a folder.</summary>
    public static bool IsLocked(Directory directory) => directory.MakeLock(WRITE_LOCK_NAME).IsLocked();

    /// <summary>Breaks the writer's lock of a folder.</summary>
    /// <exception cref="LockReleaseFailedException">A process holds it.</exception>
    public static void Unlock(Directory directory)
    {
        using var held = directory.MakeLock(WRITE_LOCK_NAME);
        held.Dispose();
        directory.ClearLock(WRITE_LOCK_NAME);
    }

    /// <summary>Commits, waits for merges, and gives the lock back. After <see cref="Rollback"/> it does nothing.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <param name="waitForMerges">If false, running merges are given up.</param>
    public void Dispose(bool waitForMerges) => Dispose(true, waitForMerges);

    /// <exception cref="InvalidOperationException">A commit was prepared and neither committed nor rolled back.</exception>
    protected virtual void Dispose(bool disposing, bool waitForMerges)
    {
        if (!disposing || closed) return;
        lock (commitGuard)
        {
            if (closed) return;
            if (prepared is not null) throw new InvalidOperationException("cannot close: prepareCommit was already called with no corresponding call to commit");
            if (waitForMerges)
            {
                Flush(triggerMerge: true, applyAllDeletes: true);
                FinishMerges(MergeTrigger.CLOSING);
            }
            // No merge begins after the commit: it would leave files that no commit has.
            AbortMerges();
            Commit();
            Close();
        }
    }

    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    protected void EnsureOpen()
    {
        if (closed) throw new ObjectDisposedException(GetType().FullName, "this IndexWriter is disposed.");
    }

    void Close()
    {
        closed = true;
        config.MergeScheduler.Dispose();
        buffers.Dispose();
        writeLock?.Dispose();
        writeLock = null;
        Say("IW", "closed");
    }

    void Say(string component, string message)
    {
        if (infoStream.IsEnabled(component)) infoStream.Message(component, message);
    }

    SegmentInfos? ReadLastCommit()
    {
        var exists = LastGeneration() > 0;
        if (!exists && config.OpenMode == OpenMode.APPEND) throw new IndexNotFoundException($"no segments* file found in {directory}");
        if (!exists) return null;
        if (config.OpenMode != OpenMode.CREATE) return CommitFile.ReadLast(directory);
        // Starting afresh needs nothing of what is there.
        try { return CommitFile.ReadLast(directory); }
        catch (IOException) { return null; }
    }

    SegmentInfos? StartFrom(SegmentInfos? last)
    {
        if (config.OpenMode == OpenMode.CREATE) return null;
        if (config.IndexCommit is not { } commit) return last;
        if (commit.Directory != directory) throw new ArgumentException("IndexCommit's directory doesn't match my directory");
        return CommitFile.Read(directory, commit.SegmentsFileName);
    }

    long LastGeneration()
    {
        try { return SegmentInfos.GetLastCommitGeneration(directory); }
        catch (DirectoryNotFoundException) { return -1; }
    }

    /// <summary>Is shown a segment that a merge has made, to read from it what searches will need.</summary>
    public abstract class IndexReaderWarmer
    {
        protected IndexReaderWarmer() { }

        public abstract void Warm(AtomicReader reader);
    }
}
