using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Store;

namespace Lucene.Net.Index;

/// <summary>A segment as the writer has it: with deletions that no commit has yet. Used under the writer's lock but for <see cref="Core"/>.</summary>
internal sealed class WriterSegment(SegmentCommitInfo info)
{
    readonly object opening = new();
    SegmentCore? core;
    LiveDocs? live;
    bool liveRead = !info.HasDeletions, liveShared, liveChanged;
    SegmentReader? reader;

    public SegmentCommitInfo Info => info;

    public string Name => info.Info.Name;

    public int DocCount => info.Info.DocCount;

    /// <summary>By document: the number of the operation that added it, as long as deletions of lower numbers may be pending; then null.</summary>
    public long[]? Sequences { get; set; }

    /// <summary>The highest of <see cref="Sequences"/>.</summary>
    public long LastSequence { get; init; }

    /// <summary>Whether a merge is reading the segment.</summary>
    public bool IsMerging { get; set; }

    /// <summary>Whether a merge of the segment failed for a cause that stays, so that only a caller who forces merges has it merged.</summary>
    public bool IsLeftOut { get; set; }

    public int DeletedCount => Live?.Deleted ?? 0;

    /// <summary>The open files; opened at first use, then kept while the writer has the segment.</summary>
    public SegmentCore Core
    {
        get
        {
            lock (opening) return core ??= new(info.Info.Dir, Name, info.Info.Description);
        }
    }

    /// <summary>Which documents live; null if all.</summary>
    public LiveDocs? Live
    {
        get
        {
            if (!liveRead) (live, liveRead) = (SegmentReader.ReadLive(info), true);
            return live;
        }
    }

    /// <summary>Sets what a flush found failed.</summary>
    public void SetLive(LiveDocs failed) => (live, liveRead, liveChanged) = (failed, true, true);

    /// <summary>The live documents for a reader or merge to keep: later deletions go to a copy.</summary>
    public LiveDocs? ShareLive()
    {
        liveShared = true;
        return Live;
    }

    /// <summary>Marks a document deleted, and tells whether it lived.</summary>
    public bool Delete(int doc)
    {
        if (Live is { } known && !known.Get(doc)) return false;
        if (Live is null) live = new(DocCount);
        else if (liveShared) live = Live.Copy();
        (liveShared, liveChanged) = (false, true);
        return live!.Delete(doc);
    }

    /// <summary>A reader of the present state, the same as before if nothing was deleted since. The caller counts as its creator.</summary>
    public SegmentReader OpenReader()
    {
        if (reader is not null && reader.Live == Live && reader.TryIncRef()) return reader;
        return reader = new((SegmentCommitInfo)info.Clone(), Core, ShareLive());
    }

    /// <summary>Writes deletions that are not written yet under the next generation, and returns the file's name; null if there are none.</summary>
    public string? WriteLive()
    {
        if (!liveChanged) return null;
        var generation = Math.Max(info.NextDelGen, lastTriedGeneration + 1);
        lastTriedGeneration = generation;
        var name = SegmentFile.LiveNameOf(Name, generation);
        Live!.Write(info.Info.Dir, name, info.Info.Description.Id, IOContext.DEFAULT);
        info.SetDeletions(Live.Deleted, generation);
        liveChanged = false;
        return name;
    }

    // A generation whose writing failed is not used again.
    long lastTriedGeneration;
}
