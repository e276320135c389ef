namespace Lucene.Net.Index;

/// <content>Readers of the writer's present state.</content>
public partial class IndexWriter
{
    /// <summary>A reader of everything added before the call. Nothing is committed or synced for it.</summary>
    public virtual DirectoryReader GetReader(bool applyAllDeletes)
    {
        EnsureOpen();
        var reader = FlushAll(applyAllDeletes, _ => NoteReader(applyAllDeletes));
        MaybeMerge(MergeTrigger.FULL_FLUSH);
        return reader;
    }

    SegmentsReader NoteReader(bool applyAllDeletes)
    {
        lock (deletesGuard)
            lock (sync)
            {
                EnsureOpen();
                var infos = Snapshot();
                var opened = new List<SegmentReader>(segments.Count);
                try
                {
                    foreach (var segment in segments) opened.Add(segment.OpenReader());
                }
                catch
                {
                    foreach (var each in opened) each.DecRef();
                    throw;
                }
                return SegmentsReader.OfWriter(this, [.. opened], infos, applyAllDeletes);
            }
    }

    /// <summary>Whether a reader's state is still the present one.</summary>
    internal bool IsCurrent(SegmentInfos infos)
    {
        if (buffers.DocCount > 0) return false;
        lock (pendingGuard)
            if (!pending.IsEmpty) return false;
        lock (sync) return writing.Count == 0 && version == infos.Version;
    }
}
