using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Documents by a look at each one's value: random access, and iteration over all documents.</summary>
public class FieldCacheDocIdSet : DocIdSet
{
    /// <summary>The number of documents of the segment.</summary>
    protected readonly int m_maxDoc;

    /// <summary>Documents that may be in the set at all; null for all.</summary>
    protected readonly IBits? m_acceptDocs;

    readonly Predicate<int> matchDoc;

    /// <summary>The documents below <paramref name="maxDoc"/> that <paramref name="matchDoc"/> takes.</summary>
    public FieldCacheDocIdSet(int maxDoc, IBits? acceptDocs, Predicate<int> matchDoc)
    {
        m_maxDoc = maxDoc;
        m_acceptDocs = acceptDocs;
        this.matchDoc = matchDoc;
    }

    /// <summary>Never: values may be one thread's. A copy as bits is faster as well.</summary>
    public sealed override bool IsCacheable => false;

    /// <inheritdoc/>
    public sealed override IBits Bits => new MatchingBits(this);

    /// <inheritdoc/>
    public sealed override DocIdSetIterator GetIterator() => new AllDocuments(m_maxDoc, Bits);

    /// <summary>Whether a document's value puts it into the set.</summary>
    protected virtual bool MatchDoc(int doc) => matchDoc(doc);

    sealed class MatchingBits(FieldCacheDocIdSet set) : IBits
    {
        public int Length => set.m_maxDoc;

        public bool Get(int index) => set.MatchDoc(index) && set.m_acceptDocs?.Get(index) != false;
    }
}
