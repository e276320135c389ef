using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>The terms of a field that has none.</summary>
internal sealed class EmptyTermsEnum : TermsEnum
{
    public override SeekStatus SeekCeil(BytesRef text) => SeekStatus.END;

    public override void SeekExact(long ord) { }

    public override bool MoveNext() => false;

    public override BytesRef? Next() => null;

    public override BytesRef Term => throw Unpositioned();

    public override long Ord => throw Unpositioned();

    public override int DocFreq => throw Unpositioned();

    public override long TotalTermFreq => throw Unpositioned();

    public override DocsEnum? Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => throw Unpositioned();

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) => throw Unpositioned();

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    static InvalidOperationException Unpositioned() => new("the enumerator is not on a term");
}
