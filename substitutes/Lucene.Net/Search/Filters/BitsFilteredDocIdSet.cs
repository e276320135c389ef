using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Those documents of a set whose bits are set.</summary>
public sealed class BitsFilteredDocIdSet : FilteredDocIdSet
{
    readonly IBits acceptDocs;

    /// <summary>Takes documents from <paramref name="innerSet"/>.</summary>
    public BitsFilteredDocIdSet(DocIdSet innerSet, IBits acceptDocs)
        : base(innerSet)
    {
        ArgumentNullException.ThrowIfNull(acceptDocs);
        this.acceptDocs = acceptDocs;
    }

    /// <summary>The set restricted to <paramref name="acceptDocs"/>; the set itself where one of them is null.</summary>
    public static DocIdSet? Wrap(DocIdSet? set, IBits? acceptDocs) =>
        set is null || acceptDocs is null ? set : new BitsFilteredDocIdSet(set, acceptDocs);

    /// <inheritdoc/>
    protected override bool Match(int docid) => acceptDocs.Get(docid);
}
