using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <content>One merge: segments are read as they were when it began, written as one, and what was deleted meanwhile is carried over.</content>
public partial class IndexWriter
{
    void Run(MergePolicy.OneMerge merge)
    {
        var sources = Begin(merge);
        var merged = sources.Sum(source => source.LiveCount) > 0 ? Write(merge, sources) : null;
        try
        {
            // Opened here rather than by the first reader, which checks what was written.
            if (merged is not null) config.MergedSegmentWarmer?.Warm(new SegmentReader(merged.Info, merged.Core, null));
            Replace(merge, sources, merged);
        }
        catch
        {
            if (merged is not null)
                lock (sync) files.Remove(merged.Info.GetFiles());
            throw;
        }
        Say("IW", $"merged {merge} into {merged?.Info.ToString() ?? "nothing"}");
    }

    WriterSegment Write(MergePolicy.OneMerge merge, List<MergeSource> sources)
    {
        using var output = new SegmentOutput(directory, NextSegmentName(), new IOContext(merge.MergeInfo), new AbortCheck(merge, directory));
        var description = new SegmentMerger(sources, output).Merge();
        merge.Info = new SegmentCommitInfo(new(directory, output.Segment, description), 0, 0);
        lock (sync) files.Add(merge.Info.GetFiles());
        return new(merge.Info) { Sequences = MergeSequences(sources, out var last), LastSequence = last };
    }

    List<MergeSource> Begin(MergePolicy.OneMerge merge)
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

    static long[]? MergeSequences(List<MergeSource> sources, out long last)
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

    void Replace(MergePolicy.OneMerge merge, List<MergeSource> sources, WriterSegment? merged)
    {
        lock (deletesGuard)
            lock (sync)
            {
                merge.CheckAborted(directory);
                if (merged is not null) CarryDeletionsOver(sources, merged);
                var at = segments.IndexOf(sources[0].Segment);
                foreach (var source in sources) segments.Remove(source.Segment);
                if (merged is not null && merged.DeletedCount < merged.DocCount) segments.Insert(Math.Min(at, segments.Count), merged);
                else if (merged is not null) files.Remove(merged.Info.GetFiles());
                foreach (var source in sources) files.Remove(source.Segment.Info.GetFiles());
                version++;
                Interlocked.Increment(ref changes);
            }
    }

    // What was deleted while the merge ran is deleted in its result too.
    static void CarryDeletionsOver(List<MergeSource> sources, WriterSegment merged)
    {
        foreach (var source in sources)
        {
            if (source.Segment.Live is not { } now || now == source.Live) continue;
            foreach (var doc in source.LiveDocuments())
                if (!now.Get(doc)) merged.Delete(source.NewDocs[doc]);
        }
    }

    /// <summary>Ends a merge that was given up before it writes more.</summary>
    sealed class AbortCheck(MergePolicy.OneMerge merge, Directory directory) : FileWriter.IFlushListener
    {
        public void BeforeWrite(int bytes) => merge.CheckAborted(directory);
    }
}
