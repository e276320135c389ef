using Lucene.Net.Codecs.Segments;

namespace Lucene.Net.Index;

/// <summary>A segment to be merged: its files, what lived when the merge began, and the new numbers of its documents.</summary>
internal sealed class MergeSource
{
    public MergeSource(WriterSegment segment, LiveDocs? live, int firstDoc)
    {
        (Segment, Live, Core) = (segment, live, segment.Core);
        NewDocs = new int[Core.DocCount];
        var next = firstDoc;
        for (var doc = 0; doc < NewDocs.Length; doc++) NewDocs[doc] = live is null || live.Get(doc) ? next++ : -1;
        LiveCount = next - firstDoc;
    }

    public WriterSegment Segment { get; }

    public SegmentCore Core { get; }

    /// <summary>Null if all live.</summary>
    public LiveDocs? Live { get; }

    public int LiveCount { get; }

    /// <summary>By document: its number in the merged segment; -1 if it is deleted.</summary>
    public int[] NewDocs { get; }

    /// <summary>The segment's field of that name, or null.</summary>
    public FieldInfo? Field(string name) => Core.Fields.FieldInfo(name);

    /// <summary>The live documents in order.</summary>
    public IEnumerable<int> LiveDocuments()
    {
        for (var doc = 0; doc < NewDocs.Length; doc++)
            if (NewDocs[doc] >= 0) yield return doc;
    }
}
