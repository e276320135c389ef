using Lucene.Net.Codecs.Segments;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>Reads a segment with its deletions as of one moment.</summary>
public sealed class SegmentReader : AtomicReader
{
    readonly SegmentCore core;
    readonly LiveDocs? live;

    internal SegmentReader(SegmentCommitInfo info, SegmentCore core, LiveDocs? live) => (SegmentInfo, this.core, this.live) = (info, core, live);

    /// <summary>Opens the files of a committed segment.</summary>
    internal static SegmentReader Open(SegmentCommitInfo info) =>
        new(info, new SegmentCore(info.Info.Dir, info.Info.Name, info.Info.Description), ReadLive(info));

    internal static LiveDocs? ReadLive(SegmentCommitInfo info) => !info.HasDeletions ? null
        : Codecs.Segments.LiveDocs.Read(info.Info.Dir, Codecs.Files.SegmentFile.LiveNameOf(info.Info.Name, info.DelGen), info.Info.Description.Id, info.Info.DocCount);

    public SegmentCommitInfo SegmentInfo { get; }

    public string SegmentName => core.Name;

    public Directory Directory => SegmentInfo.Info.Dir;

    internal SegmentCore Core => core;

    internal LiveDocs? Live => live;

    public override int MaxDoc => core.DocCount;

    public override int NumDocs => core.DocCount - (live?.Deleted ?? 0);

    public override IBits? LiveDocs
    {
        get
        {
            EnsureOpen();
            return live;
        }
    }

    public override FieldInfos FieldInfos
    {
        get
        {
            EnsureOpen();
            return core.Fields;
        }
    }

    public override Fields? Fields
    {
        get
        {
            EnsureOpen();
            return core.Terms;
        }
    }

    public override object CoreCacheKey => core;

    public override NumericDocValues? GetNumericDocValues(string field) => WithValues(field, (values, info) => values.Numeric(info));

    public override BinaryDocValues? GetBinaryDocValues(string field) => WithValues(field, (values, info) => values.Binary(info));

    public override SortedDocValues? GetSortedDocValues(string field) => WithValues(field, (values, info) => values.Sorted(info));

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => WithValues(field, (values, info) => values.SortedSet(info));

    public override IBits? GetDocsWithField(string field) => WithValues(field, (values, info) => values.DocsWithField(info));

    public override NumericDocValues? GetNormValues(string field)
    {
        EnsureOpen();
        return core.Fields.FieldInfo(field) is { } info ? core.Norms(info) : null;
    }

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        EnsureOpen();
        if (docID < 0 || docID >= MaxDoc) throw new ArgumentException($"docID must be >= 0 and < maxDoc={MaxDoc} (got docID={docID})", nameof(docID));
        core.Stored?.Visit(docID, core.Fields, visitor);
    }

    public override Fields? GetTermVectors(int docID)
    {
        EnsureOpen();
        return null;
    }

    public override void CheckIntegrity()
    {
        EnsureOpen();
        core.CheckIntegrity();
    }

    /// <summary>Bytes of memory beyond the mapped files, about.</summary>
    public long RamBytesUsed() => core.HeapBytes + (live is null ? 0 : MaxDoc / 8);

    protected override void DoClose() { }

    public override string ToString() => SegmentInfo.ToString();

    T? WithValues<T>(string field, Func<Codecs.Values.ValuesReader, FieldInfo, T?> read) where T : class
    {
        EnsureOpen();
        return core.Values is { } values && core.Fields.FieldInfo(field) is { HasDocValues: true } info ? read(values, info) : null;
    }
}
