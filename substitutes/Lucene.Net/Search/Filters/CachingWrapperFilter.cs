using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Remembers what another filter lets through, a bit set for each segment, as long as the segment is in use by a reader. Since the
/// result has random access, top-k search prunes under it as without a filter.
/// </summary>
/// <remarks>Thread-safe. Deletions are applied when it is asked, and not remembered.</remarks>
public class CachingWrapperFilter : Filter
{
    /// <summary>A set of no documents.</summary>
    protected static readonly DocIdSet EMPTY_DOCIDSET = new FixedBitSet(0);

    readonly ConditionalWeakTable<object, DocIdSet> sets = [];

    /// <summary>Remembers what <paramref name="filter"/> lets through.</summary>
    public CachingWrapperFilter(Filter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Filter = filter;
    }

    /// <summary>The filter remembered.</summary>
    public virtual Filter Filter { get; }

    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        var reader = context.AtomicReader;
        var key = reader.CoreCacheKey;
        if (!sets.TryGetValue(key, out var set))
        {
            set = sets.GetValue(key, _ => DocIdSetToCache(Filter.GetDocIdSet(context, null), reader));
        }
        return ReferenceEquals(set, EMPTY_DOCIDSET) ? null : BitsFilteredDocIdSet.Wrap(set, acceptDocs);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{GetType().Name}({Filter})";

    /// <inheritdoc/>
    public override bool Equals(object? o) => o is CachingWrapperFilter other && other.GetType() == GetType() && other.Filter.Equals(Filter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(CachingWrapperFilter), Filter);

    /// <summary>A set that may be kept: the given one if it may, otherwise a copy.</summary>
    protected virtual DocIdSet DocIdSetToCache(DocIdSet? docIdSet, AtomicReader reader)
    {
        if (docIdSet is null or { IsCacheable: true })
        {
            return docIdSet ?? EMPTY_DOCIDSET;
        }
        return docIdSet.GetIterator() is { } iterator ? CacheImpl(iterator, reader) : EMPTY_DOCIDSET;
    }

    /// <summary>Copies what an iterator gives into a set that may be kept.</summary>
    protected virtual DocIdSet CacheImpl(DocIdSetIterator iterator, AtomicReader reader)
    {
        var bits = new FixedBitSet(reader.MaxDoc);
        bits.Or(iterator);
        return bits;
    }
}
