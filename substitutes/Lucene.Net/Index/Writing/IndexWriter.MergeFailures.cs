namespace Lucene.Net.Index;

/// <content>
/// Merges that fail. Where the disk failed, the next flush or commit tries again: it may have room by then. Where a segment is damaged every
/// merge with it would fail, so it is left out of those that the policy finds; searches go on reading what of it is sound.
/// </content>
public partial class IndexWriter
{
    // Under sync: the failure of a merge that ran in the background, until somebody waits for merges.
    Exception? mergeFailure;

    /// <summary>As <see cref="Merge"/>, on a background thread: a failure is returned, and thrown to whoever waits for merges next.</summary>
    internal Exception? TryMerge(MergePolicy.OneMerge merge)
    {
        try
        {
            Merge(merge);
            return null;
        }
        catch (Exception e)
        {
            NoteMergeFailure(e);
            return e;
        }
    }

    void NoteMergeFailure(Exception e)
    {
        Say("IW", $"merge failed: {e}");
        lock (sync)
        {
            mergeFailure ??= e;
            Monitor.PulseAll(sync);
        }
    }

    void ThrowMergeFailure()
    {
        if (mergeFailure is not { } failure) return;
        mergeFailure = null;
        throw new MergePolicy.MergeException(failure, directory);
    }

    // What another try would meet again.
    static bool IsDamage(Exception e) =>
        e is CorruptIndexException or EndOfStreamException or FileNotFoundException or not (IOException or OutOfMemoryException);

    // The segments whose files are not what was written; if none is, the merge failed for all of them together.
    CorruptIndexException LeaveOut(MergePolicy.OneMerge merge, Exception cause)
    {
        List<WriterSegment> sources;
        lock (sync) sources = segments.FindAll(segment => merge.Segments.Contains(segment.Info));
        var damaged = sources.FindAll(IsDamaged);
        if (damaged.Count == 0) damaged = sources;
        lock (sync) damaged.ForEach(segment => segment.IsLeftOut = true);
        return new($"{string.Join(", ", damaged.Select(segment => segment.Name))} in {directory} cannot be merged and is left out of merges until the index "
            + $"is opened again; check the index and restore it or build it anew: {cause.Message}", cause);
    }

    static bool IsDamaged(WriterSegment segment)
    {
        try
        {
            segment.Core.CheckIntegrity();
            return false;
        }
        catch (IOException e) when (IsDamage(e))
        {
            return true;
        }
    }
}
