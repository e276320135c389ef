using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <content>Merging: the policy says what, the scheduler when, and here it is done.</content>
public partial class IndexWriter
{
    // Under sync: merges that wait, those that run, and the failure of one that ran in the background.
    private readonly Queue<MergePolicy.OneMerge> pendingMerges = [];
    private readonly HashSet<MergePolicy.OneMerge> runningMerges = [];
    private Exception? mergeFailure;
    private bool mergesStopped;

    /// <summary>Segments that take part in merges that run or wait.</summary>
    public virtual ICollection<SegmentCommitInfo> MergingSegments
    {
        get
        {
            lock (sync) return [.. segments.Where(segment => segment.IsMerging).Select(segment => segment.Info)];
        }
    }

    internal int PendingMergeCount
    {
        get
        {
            lock (sync) return pendingMerges.Count;
        }
    }

    /// <summary>Whether merges run or wait.</summary>
    public virtual bool HasPendingMerges()
    {
        lock (sync) return pendingMerges.Count + runningMerges.Count > 0;
    }

    /// <summary>The number of deleted documents of a segment, also those that no commit has yet.</summary>
    public virtual int NumDeletedDocs(SegmentCommitInfo info)
    {
        lock (sync) return segments.Find(segment => segment.Info == info)?.DeletedCount ?? info.DelCount;
    }

    /// <summary>Has the policy look for merges and the scheduler run them.</summary>
    public void MaybeMerge() => MaybeMerge(MergeTrigger.EXPLICIT);

    /// <summary>Merges down to at most <paramref name="maxNumSegments"/> segments, without deleted documents, and waits.</summary>
    public virtual void ForceMerge(int maxNumSegments) => ForceMerge(maxNumSegments, true);

    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public virtual void ForceMerge(int maxNumSegments, bool doWait)
    {
        if (maxNumSegments < 1) throw new ArgumentException($"maxNumSegments must be >= 1; got {maxNumSegments}", nameof(maxNumSegments));
        EnsureOpen();
        FlushAll(applyDeletes: true, seen => seen);
        HashSet<SegmentCommitInfo> original;
        lock (sync) original = [.. segments.Select(segment => segment.Info)];
        MergeUntilDone(doWait, infos => config.MergePolicy.FindForcedMerges(infos, maxNumSegments, infos.ToDictionary(info => info, original.Contains)), maxNumSegments);
    }

    /// <summary>Merges segments with many deleted documents, and waits.</summary>
    public virtual void ForceMergeDeletes() => ForceMergeDeletes(true);

    public virtual void ForceMergeDeletes(bool doWait)
    {
        EnsureOpen();
        FlushAll(applyDeletes: true, seen => seen);
        MergeUntilDone(doWait, config.MergePolicy.FindForcedDeletesMerges, -1);
    }

    /// <summary>Waits until no merge runs or waits.</summary>
    /// <exception cref="MergePolicy.MergeException">A merge failed in the background.</exception>
    public virtual void WaitForMerges()
    {
        EnsureOpen();
        FinishMerges(MergeTrigger.EXPLICIT);
    }

    /// <summary>For schedulers: the next merge to run, or null.</summary>
    public virtual MergePolicy.OneMerge? GetNextMerge()
    {
        lock (sync)
        {
            if (!pendingMerges.TryDequeue(out var merge)) return null;
            runningMerges.Add(merge);
            return merge;
        }
    }

    /// <summary>For schedulers: runs a merge that <see cref="GetNextMerge"/> gave.</summary>
    /// <exception cref="IOException">The segments could not be read or the new one written. All segments stay as they are.</exception>
    public virtual void Merge(MergePolicy.OneMerge merge)
    {
        try
        {
            merge.CheckAborted(directory);
            Run(merge);
        }
        catch (MergePolicy.MergeAbortedException)
        {
            Say("IW", $"merge given up: {merge}");
        }
        finally
        {
            lock (sync)
            {
                Unregister(merge);
                Monitor.PulseAll(sync);
            }
        }
        if (merge.Info is not null) MaybeMerge(MergeTrigger.MERGE_FINISHED);
    }

    /// <summary>As <see cref="Merge"/>, on a background thread: a failure is thrown to whoever waits for merges next.</summary>
    internal void TryMerge(MergePolicy.OneMerge merge)
    {
        try { Merge(merge); }
        catch (Exception e) { NoteMergeFailure(e); }
    }

    // A merge that fails takes nothing away, so the commit or addition that it follows has not failed.
    private void MaybeMerge(MergeTrigger trigger)
    {
        var found = Register(infos => config.MergePolicy.FindMerges(trigger, infos), -1);
        try { config.MergeScheduler.Merge(this, trigger, found); }
        catch (IOException e) when (trigger != MergeTrigger.EXPLICIT) { NoteMergeFailure(e); }
    }

    private void NoteMergeFailure(Exception e)
    {
        Say("IW", $"merge failed: {e}");
        lock (sync)
        {
            mergeFailure ??= e;
            Monitor.PulseAll(sync);
        }
    }

    private void MergeUntilDone(bool wait, Func<SegmentInfos, MergePolicy.MergeSpecification?> find, int maxNumSegments)
    {
        while (true)
        {
            var found = Register(find, maxNumSegments);
            config.MergeScheduler.Merge(this, MergeTrigger.EXPLICIT, found);
            if (!wait) return;
            // Merges that were running may be in the way of those wanted: look again when they are done.
            var waited = FinishMerges(MergeTrigger.EXPLICIT);
            if (!found && !waited) return;
            if (config.MergeScheduler is NoMergeScheduler) return;
        }
    }

    private bool Register(Func<SegmentInfos, MergePolicy.MergeSpecification?> find, int maxNumSegments)
    {
        lock (sync)
        {
            if (mergesStopped || closed) return false;
            var infos = new SegmentInfos { Counter = segmentCounter, Version = version };
            infos.AddAll(segments.Select(segment => segment.Info));
            var any = false;
            foreach (var merge in find(infos)?.Merges ?? [])
            {
                var sources = segments.Where(segment => merge.Segments.Contains(segment.Info)).ToList();
                if (sources.Count != merge.Segments.Count || sources.Exists(source => source.IsMerging)) continue;
                foreach (var source in sources) source.IsMerging = true;
                merge.MaxNumSegments = maxNumSegments;
                merge.EstimatedMergeBytes = sources.Sum(source => (long)(source.Info.GetSizeInBytes() * (1.0 - (double)source.DeletedCount / Math.Max(1, source.DocCount))));
                pendingMerges.Enqueue(merge);
                any = true;
            }
            return any;
        }
    }

    private void Unregister(MergePolicy.OneMerge merge)
    {
        runningMerges.Remove(merge);
        foreach (var segment in segments.Where(segment => merge.Segments.Contains(segment.Info))) segment.IsMerging = false;
    }

    // Returns whether there was anything to wait for. While closing, failures stay said only: the commit to come matters more.
    private bool FinishMerges(MergeTrigger trigger)
    {
        var waited = false;
        while (true)
        {
            lock (sync)
            {
                if (mergeFailure is { } failure && trigger != MergeTrigger.CLOSING)
                {
                    mergeFailure = null;
                    throw new MergePolicy.MergeException(failure, directory);
                }
                if (pendingMerges.Count + runningMerges.Count == 0) return waited;
                if (config.MergeScheduler is NoMergeScheduler) return waited;
                waited = true;
                if (pendingMerges.Count == 0)
                {
                    Monitor.Wait(sync);
                    continue;
                }
            }
            config.MergeScheduler.Merge(this, trigger, false);
            lock (sync)
                if (runningMerges.Count > 0) Monitor.Wait(sync);
        }
    }

    private void AbortMerges()
    {
        lock (sync)
        {
            mergesStopped = true;
            while (pendingMerges.TryDequeue(out var merge)) Unregister(merge);
            foreach (var merge in runningMerges) merge.Abort();
            while (runningMerges.Count > 0) Monitor.Wait(sync);
        }
    }

    private void Run(MergePolicy.OneMerge merge)
    {
        var sources = Begin(merge);
        WriterSegment? merged = null;
        if (sources.Sum(source => source.LiveCount) > 0)
        {
            using var output = new SegmentOutput(directory, NextSegmentName(), new IOContext(merge.MergeInfo), new AbortCheck(merge, directory));
            var description = new SegmentMerger(sources, output).Merge();
            merge.Info = new SegmentCommitInfo(new(directory, output.Segment, description), 0, 0);
            merged = new WriterSegment(merge.Info) { Sequences = MergeSequences(sources, out var last), LastSequence = last };
            lock (sync) files.Add(merge.Info.GetFiles());
            // Opened here rather than by the first reader, which checks what was written.
            config.MergedSegmentWarmer?.Warm(new SegmentReader(merge.Info, merged.Core, null));
        }
        Replace(merge, sources, merged);
        Say("IW", $"merged {merge} into {merged?.Info.ToString() ?? "nothing"}");
    }

    private List<MergeSource> Begin(MergePolicy.OneMerge merge)
    {
        List<(WriterSegment Segment, LiveDocs? Live)> taken;
        lock (sync) taken = [.. segments.Where(segment => merge.Segments.Contains(segment.Info)).Select(segment => (segment, segment.ShareLive()))];
        var sources = new List<MergeSource>();
        var firstDoc = 0;
        foreach (var (segment, live) in taken)
        {
            var source = new MergeSource(segment, live, firstDoc);
            firstDoc = checked(firstDoc + source.LiveCount);
            sources.Add(source);
        }
        return sources;
    }

    private static long[]? MergeSequences(List<MergeSource> sources, out long last)
    {
        last = sources.Max(source => source.Segment.LastSequence);
        if (sources.TrueForAll(source => source.Segment.Sequences is null)) return null;
        var merged = new long[sources.Sum(source => source.LiveCount)];
        foreach (var source in sources)
        {
            // A segment without numbers is older than every deletion to come.
            if (source.Segment.Sequences is not { } sequences) continue;
            foreach (var doc in source.LiveDocuments()) merged[source.NewDocs[doc]] = sequences[doc];
        }
        return merged;
    }

    private void Replace(MergePolicy.OneMerge merge, List<MergeSource> sources, WriterSegment? merged)
    {
        lock (deletesGuard)
            lock (sync)
            {
                try { merge.CheckAborted(directory); }
                catch
                {
                    if (merged is not null) files.Remove(merged.Info.GetFiles());
                    throw;
                }
                if (merged is not null) CarryDeletionsOver(sources, merged);
                var at = segments.IndexOf(sources[0].Segment);
                foreach (var source in sources) segments.Remove(source.Segment);
                if (merged is not null && merged.DeletedCount < merged.DocCount) segments.Insert(Math.Min(at, segments.Count), merged);
                else if (merged is not null) files.Remove(merged.Info.GetFiles());
                foreach (var source in sources) files.Remove(source.Segment.Info.GetFiles());
                version++;
                changes++;
            }
    }

    // What was deleted while the merge ran is deleted in its result too.
    private static void CarryDeletionsOver(List<MergeSource> sources, WriterSegment merged)
    {
        foreach (var source in sources)
        {
            if (source.Segment.Live is not { } now || now == source.Live) continue;
            foreach (var doc in source.LiveDocuments())
                if (!now.Get(doc)) merged.Delete(source.NewDocs[doc]);
        }
    }

    /// <summary>Ends a merge that was given up before it writes more.</summary>
    private sealed class AbortCheck(MergePolicy.OneMerge merge, Directory directory) : FileWriter.IFlushListener
    {
        public void BeforeWrite(int bytes) => merge.CheckAborted(directory);
    }
}
