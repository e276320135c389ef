namespace Lucene.Net.Index;

/// <content>Merging: the policy says what, the scheduler when, and here it is done.</content>
public partial class IndexWriter
{
    // Under sync: merges that wait, and those that run.
    readonly Queue<MergePolicy.OneMerge> pendingMerges = [];
    readonly HashSet<MergePolicy.OneMerge> runningMerges = [];
    bool mergesStopped;

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
    /// <exception cref="CorruptIndexException">A segment is damaged. All stay as they are, but this one takes part in merges only if a caller forces them.</exception>
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
        catch (Exception e) when (IsDamage(e))
        {
            throw LeaveOut(merge, e);
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

    // A merge that fails takes nothing away, so the commit or addition that it follows has not failed.
    void MaybeMerge(MergeTrigger trigger)
    {
        var found = Register(segment => !segment.IsLeftOut, infos => config.MergePolicy.FindMerges(trigger, infos), -1);
        try { config.MergeScheduler.Merge(this, trigger, found); }
        catch (IOException e) when (trigger != MergeTrigger.EXPLICIT) { NoteMergeFailure(e); }
    }

    void MergeUntilDone(bool wait, Func<SegmentInfos, MergePolicy.MergeSpecification?> find, int maxNumSegments)
    {
        while (true)
        {
            var found = Register(_ => true, find, maxNumSegments);
            config.MergeScheduler.Merge(this, MergeTrigger.EXPLICIT, found);
            if (!wait) return;
            // Merges that were running may be in the way of those wanted: look again when they are done.
            var waited = FinishMerges(MergeTrigger.EXPLICIT);
            if (!found && !waited) return;
            if (config.MergeScheduler is NoMergeScheduler) return;
        }
    }

    bool Register(Predicate<WriterSegment> takesPart, Func<SegmentInfos, MergePolicy.MergeSpecification?> find, int maxNumSegments)
    {
        lock (sync)
        {
            if (mergesStopped || closed) return false;
            var infos = new SegmentInfos { Counter = segmentCounter, Version = version };
            infos.AddAll(segments.FindAll(takesPart).Select(segment => segment.Info));
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

    void Unregister(MergePolicy.OneMerge merge)
    {
        runningMerges.Remove(merge);
        foreach (var segment in segments.Where(segment => merge.Segments.Contains(segment.Info))) segment.IsMerging = false;
    }

    // Returns whether there was anything to wait for. While closing, failures stay said only: the commit to come matters more.
    bool FinishMerges(MergeTrigger trigger)
    {
        var waited = false;
        while (true)
        {
            lock (sync)
            {
                if (trigger != MergeTrigger.CLOSING) ThrowMergeFailure();
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

    void AbortMerges()
    {
        lock (sync)
        {
            mergesStopped = true;
            while (pendingMerges.TryDequeue(out var merge)) Unregister(merge);
            foreach (var merge in runningMerges) merge.Abort();
            while (runningMerges.Count > 0) Monitor.Wait(sync);
        }
    }
}
