using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Those documents of a set that derived classes let through.</summary>
public abstract class FilteredDocIdSet : DocIdSet
{
    readonly DocIdSet innerSet;

    /// <summary>Takes documents from <paramref name="innerSet"/>.</summary>
    protected FilteredDocIdSet(DocIdSet innerSet)
    {
        this.innerSet = innerSet;
    }

    /// <inheritdoc/>
    public override bool IsCacheable => innerSet.IsCacheable;

    /// <inheritdoc/>
    public override IBits? Bits => innerSet.Bits is { } bits ? new MatchingBits(this, bits) : null;

    /// <inheritdoc/>
    public override DocIdSetIterator? GetIterator() => innerSet.GetIterator() is { } iterator ? new Matching(this, iterator) : null;

    /// <summary>Whether to let a document of the set through.</summary>
    protected abstract bool Match(int docid);

    sealed class MatchingBits(FilteredDocIdSet set, IBits bits) : IBits
    {
        public int Length => bits.Length;

        public bool Get(int index) => bits.Get(index) && set.Match(index);
    }

    sealed class Matching(FilteredDocIdSet set, DocIdSetIterator iterator) : FilteredDocIdSetIterator(iterator)
    {
        protected override bool Match(int doc) => set.Match(doc);
    }
}
