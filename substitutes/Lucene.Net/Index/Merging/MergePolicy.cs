using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>Decides which segments to merge. Called under the writer's lock, one call at a time.</summary>
public abstract class MergePolicy : IDisposable
{
    protected Util.SetOnce<IndexWriter> m_writer = new();

    protected MergePolicy() { }

    public virtual void SetIndexWriter(IndexWriter writer) => m_writer.Set(writer);

    /// <summary>The merges that the index needs, or null.</summary>
    public abstract MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos);

    /// <summary>The merges that bring the index down to <paramref name="maxSegmentCount"/> segments, or null.</summary>
    /// <param name="segmentInfos">All segments.</param>
    /// <param name="maxSegmentCount">How many may remain.</param>
    /// <param name="segmentsToMerge">Those that take part; true for the ones that were there when it was asked for.</param>
    public abstract MergeSpecification? FindForcedMerges(SegmentInfos segmentInfos, int maxSegmentCount, IDictionary<SegmentCommitInfo, bool> segmentsToMerge);

    /// <summary>The merges that drop deleted documents, or null.</summary>
    public abstract MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos);

    /// <summary>Bytes of a segment, less the share of its deleted documents.</summary>
    protected virtual long Size(SegmentCommitInfo info)
    {
        var deleted = m_writer.Get()?.NumDeletedDocs(info) ?? info.DelCount;
        return info.Info.DocCount <= 0 ? info.GetSizeInBytes() : (long)(info.GetSizeInBytes() * (1.0 - (double)deleted / info.Info.DocCount));
    }

    /// <summary>Whether a segment has nothing to gain from being merged alone.</summary>
    protected bool IsMerged(SegmentInfos infos, SegmentCommitInfo info) => (m_writer.Get()?.NumDeletedDocs(info) ?? info.DelCount) == 0;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    public virtual object Clone()
    {
        var clone = (MergePolicy)MemberwiseClone();
        clone.m_writer = new();
        return clone;
    }

    /// <summary>Merges to run, in order.</summary>
    public class MergeSpecification
    {
        public IList<OneMerge> Merges { get; } = [];

        public virtual void Add(OneMerge merge) => Merges.Add(merge);

        public virtual string SegString(Directory dir) => "MergeSpec:\n" + string.Join("\n", Merges.Select((merge, i) => $"  {i + 1}: {merge.SegString(dir)}"));
    }

    /// <summary>Segments to become one.</summary>
    public class OneMerge
    {
        volatile bool aborted;

        /// <exception cref="ArgumentException">There are none.</exception>
        public OneMerge(IList<SegmentCommitInfo> segments)
        {
            if (segments.Count == 0) throw new ArgumentException("segments must include at least one segment");
            Segments = [.. segments];
            TotalDocCount = segments.Sum(segment => segment.Info.DocCount);
        }

        public IList<SegmentCommitInfo> Segments { get; }

        /// <summary>Documents, deleted ones included.</summary>
        public int TotalDocCount { get; }

        /// <summary>The number of segments asked for when a caller forced the merge, else -1.</summary>
        public int MaxNumSegments { get; set; } = -1;

        /// <summary>Bytes of the segments, less the share of deleted documents.</summary>
        public long EstimatedMergeBytes { get; internal set; }

        /// <summary>The segment that the merge made; null before.</summary>
        public virtual SegmentCommitInfo? Info { get; set; }

        public virtual MergeInfo MergeInfo => new(TotalDocCount, EstimatedMergeBytes, false, MaxNumSegments);

        internal void Abort() => aborted = true;

        /// <exception cref="MergeAbortedException">The writer gave the merge up.</exception>
        public virtual void CheckAborted(Directory dir)
        {
            if (aborted) throw new MergeAbortedException($"merge is aborted: {SegString(dir)}");
        }

        public virtual string SegString(Directory dir) => string.Join(" ", Segments) + (Info is null ? "" : $" into {Info}");

        public override string ToString() => string.Join(" ", Segments);
    }

    /// <summary>A merge failed. Its segments stay as they are.</summary>
    public class MergeException : Exception
    {
        public MergeException(string message, Directory dir) : base(message) => Directory = dir;

        public MergeException(Exception exc, Directory dir) : base(exc.Message, exc) => Directory = dir;

        public virtual Directory Directory { get; }
    }

    /// <summary>The writer gave a merge up.</summary>
    public class MergeAbortedException : IOException
    {
        public MergeAbortedException() : base("merge is aborted") { }

        public MergeAbortedException(string message) : base(message) { }
    }
}
