using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Restricts a search to a set of documents without taking part in scoring.</summary>
public abstract class Filter
{
    /// <summary>For derived classes.</summary>
    protected Filter()
    {
    }

    /// <summary>A filter that answers with <paramref name="getDocIdSet"/>.</summary>
    public static Filter NewAnonymous(Func<AtomicReaderContext, IBits?, DocIdSet?> getDocIdSet) => new DelegatedFilter(getDocIdSet);

    /// <summary>The documents of one segment that the filter lets through.</summary>
    /// <param name="context">The segment.</param>
    /// <param name="acceptDocs">Documents that may be answered at all; null means every one.</param>
    /// <returns>The set, or null where it is empty.</returns>
    public abstract DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs);

    sealed class DelegatedFilter(Func<AtomicReaderContext, IBits?, DocIdSet?> getDocIdSet) : Filter
    {
        public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs) => getDocIdSet(context, acceptDocs);
    }
}
