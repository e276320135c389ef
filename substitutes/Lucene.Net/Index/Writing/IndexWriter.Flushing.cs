using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Index.Buffering;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Lucene.Net.Index;

/// <content>From buffers to segments, and from pending deletions to live documents.</content>
public partial class IndexWriter
{
    // Buffers that left the pool and are not a segment yet. Under sync.
    readonly HashSet<DocumentBuffer> writing = [];

    // One full flush at a time: from closing the gate until its state is noted, as a commit or a reader. Meanwhile segments of later
    // documents are held back, whose deletions are not applied yet. Taken after commitGuard, before all else.
    readonly object flushGuard = new();
    readonly List<WriterSegment> heldBack = [];
    HashSet<DocumentBuffer>? flushed;

    // Held while deletions are applied, and while a merge takes the place of its segments: neither may see half of the other.
    readonly object deletesGuard = new();

    /// <summary>Writes all documents in memory as segments and, if asked, applies pending deletions. Nothing is synced.</summary>
    public void Flush(bool triggerMerge, bool applyAllDeletes)
    {
        EnsureOpen();
        FlushAll(applyAllDeletes, seen => seen);
        if (triggerMerge) MaybeMerge(MergeTrigger.FULL_FLUSH);
    }

    /// <summary>
    /// Makes segments of everything added before the call, applies deletions if asked, and has <paramref name="note"/> note the state: it
    /// holds every operation before the call and of each later one all or nothing.
    /// </summary>
    /// <param name="applyDeletes">Whether to apply pending deletions.</param>
    /// <param name="note">Is given the count of changes that the state takes in.</param>
    T FlushAll<T>(bool applyDeletes, Func<long, T> note)
    {
        lock (flushGuard)
        {
            DoBeforeFlush();
            try
            {
                var seen = FlushAll(applyDeletes);
                DoAfterFlush();
                return note(seen);
            }
            finally
            {
                PublishHeldBack();
            }
        }
    }

    long FlushAll(bool applyDeletes)
    {
        List<DocumentBuffer> full;
        DocumentBuffer[] inFlight;
        PendingDeletes deletes;
        long last, changesSeen;
        gate.EnterWriteLock();
        try
        {
            full = buffers.TakeAll();
            lock (sync)
            {
                inFlight = [.. writing];
                writing.UnionWith(full);
                flushed = [.. writing];
            }
            lock (pendingGuard)
            {
                deletes = pending;
                if (applyDeletes) pending = new();
            }
            (last, changesSeen) = (sequence, Interlocked.Read(ref changes));
        }
        finally
        {
            gate.ExitWriteLock();
        }
        var applied = !applyDeletes;
        try
        {
            WriteBuffers(full);
            WaitFor(inFlight);
            if (applyDeletes) Apply(deletes, last);
            applied = true;
        }
        finally
        {
            // What was not applied is pending again; what was applied in part can be applied twice.
            if (!applied)
                lock (pendingGuard) pending.AddAll(deletes);
        }
        return changesSeen;
    }

    /// <summary>Called before documents in memory are written.</summary>
    protected virtual void DoBeforeFlush() { }

    /// <summary>Called after documents in memory were written.</summary>
    protected virtual void DoAfterFlush() { }

    void WriteBuffers(List<DocumentBuffer> full)
    {
        var next = 0;
        try
        {
            while (next < full.Count) WriteBuffer(full[next++], MergeTrigger.NONE);
        }
        catch
        {
            // The rest is tried again with the one that failed.
            foreach (var buffer in full.Skip(next)) GiveBack(buffer);
            throw;
        }
    }

    void WriteBuffer(DocumentBuffer buffer, MergeTrigger trigger)
    {
        FlushedSegment written;
        try
        {
            using var output = new SegmentOutput(directory, NextSegmentName(), new IOContext(new FlushInfo(buffer.DocCount, buffer.RamBytes)));
            written = buffer.Flush(output);
        }
        catch
        {
            GiveBack(buffer);
            throw;
        }
        // Whoever waits for the buffer takes one that the pool still has for one that failed.
        buffers.Release(buffer);
        Publish(written, buffer);
        Say("DW", $"wrote {written.Name} with {written.Description.DocCount} documents");
        if (trigger != MergeTrigger.NONE) MaybeMerge(trigger);
    }

    void Publish(FlushedSegment written, DocumentBuffer buffer)
    {
        var info = new SegmentCommitInfo(new(directory, written.Name, written.Description), 0, 0);
        var segment = new WriterSegment(info) { Sequences = written.Sequences, LastSequence = written.Sequences.Max() };
        if (written.Live is not null) segment.SetLive(written.Live);
        lock (sync)
        {
            files.Add(info.GetFiles());
            if (flushed?.Contains(buffer) ?? true) Publish(segment);
            else heldBack.Add(segment);
            writing.Remove(buffer);
            Monitor.PulseAll(sync);
        }
    }

    void Publish(WriterSegment segment)
    {
        segments.Add(segment);
        version++;
    }

    void PublishHeldBack()
    {
        lock (sync)
        {
            flushed = null;
            foreach (var segment in heldBack) Publish(segment);
            heldBack.Clear();
        }
    }

    void GiveBack(DocumentBuffer buffer)
    {
        buffers.PutBack(buffer);
        lock (sync)
        {
            writing.Remove(buffer);
            Monitor.PulseAll(sync);
        }
    }

    // Buffers that other threads are writing: when this returns they are segments, or their writing failed and they are in memory again.
    void WaitFor(DocumentBuffer[] inFlight)
    {
        lock (sync)
            while (Array.Exists(inFlight, writing.Contains)) Monitor.Wait(sync);
        if (Array.Exists(inFlight, buffers.Holds))
            throw new IOException("documents of another thread could not be written; they are still in memory");
    }

    string NextSegmentName()
    {
        lock (sync) return "_" + SegmentFile.Base36(segmentCounter++);
    }

    void Apply(PendingDeletes deletes, long last)
    {
        lock (deletesGuard)
        {
            WriterSegment[] all;
            lock (sync) all = [.. segments];
            var deleted = 0;
            if (!deletes.IsEmpty)
            {
                var terms = deletes.Terms.ToArray();
                foreach (var segment in all) deleted += DeletesApplication.Apply(segment, terms, deletes.Queries, sync);
            }
            lock (sync)
            {
                // Deletions to come have higher numbers than all documents of these segments.
                foreach (var segment in all)
                    if (segment.LastSequence <= last) segment.Sequences = null;
                if (deleted > 0) version++;
                DropEmptySegments();
            }
            if (deleted > 0) Say("BD", $"deleted {deleted} documents");
        }
    }

    void DropEmptySegments()
    {
        foreach (var empty in segments.Where(segment => segment.DeletedCount == segment.DocCount && !segment.IsMerging).ToList())
        {
            segments.Remove(empty);
            files.Remove(empty.Info.GetFiles());
        }
    }
}
