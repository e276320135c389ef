namespace Lucene.Net.Index;

/// <summary>Merges nothing.</summary>
public sealed class NoMergePolicy : MergePolicy
{
    public static readonly MergePolicy NO_COMPOUND_FILES = new NoMergePolicy();
    public static readonly MergePolicy COMPOUND_FILES = new NoMergePolicy();

    NoMergePolicy() { }

    public override void SetIndexWriter(IndexWriter writer) { }

    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos) => null;

    public override MergeSpecification? FindForcedMerges(SegmentInfos segmentInfos, int maxSegmentCount, IDictionary<SegmentCommitInfo, bool> segmentsToMerge) => null;

    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos) => null;

    protected override void Dispose(bool disposing) { }

    public override string ToString() => "NoMergePolicy";
}
