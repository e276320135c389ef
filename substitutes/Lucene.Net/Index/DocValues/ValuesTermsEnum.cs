using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>The distinct values of a doc-values field as terms without documents.</summary>
internal sealed class ValuesTermsEnum(long count, Action<long, BytesRef> lookup) : TermsEnum
{
    readonly BytesRef term = new();
    long ord = -1;

    public override SeekStatus SeekCeil(BytesRef text)
    {
        long low = 0, high = count;
        while (low < high)
        {
            var middle = low + (high - low >> 1);
            lookup(middle, term);
            if (term.CompareTo(text) < 0) low = middle + 1;
            else high = middle;
        }
        if (low == count) return SeekStatus.END;
        SeekExact(low);
        return term.BytesEquals(text) ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
    }

    public override void SeekExact(long ord)
    {
        this.ord = ord;
        lookup(ord, term);
    }

    public override bool MoveNext()
    {
        if (ord + 1 >= count) return false;
        SeekExact(ord + 1);
        return true;
    }

    public override BytesRef? Next() => MoveNext() ? term : null;

    public override BytesRef Term => term;

    public override long Ord => ord;

    public override int DocFreq => throw NoDocuments();

    public override long TotalTermFreq => -1;

    public override DocsEnum? Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => throw NoDocuments();

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) => throw NoDocuments();

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override TermState GetTermState() => new OrdTermState { Ord = ord };

    public override void SeekExact(BytesRef term, TermState state) => SeekExact(((OrdTermState)state).Ord);

    static NotSupportedException NoDocuments() => new("doc values know values by document, not documents by value");
}
