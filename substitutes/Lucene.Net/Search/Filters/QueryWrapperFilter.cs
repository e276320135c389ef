using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Lets through what a query matches.</summary>
public class QueryWrapperFilter : Filter
{
    /// <summary>Makes a filter of <paramref name="query"/>.</summary>
    public QueryWrapperFilter(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Query = query;
    }

    /// <summary>The query.</summary>
    public Query Query { get; }

    /// <inheritdoc/>
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        // The segment by itself: whether a document matches does not depend on the rest of the index.
        var segment = context.AtomicReader.AtomicContext;
        var weight = new IndexSearcher(segment).CreateNormalizedWeight(Query);
        return DocIdSet.NewAnonymous(() => weight.GetScorer(segment, acceptDocs));
    }

    /// <inheritdoc/>
    public override string ToString() => $"QueryWrapperFilter({Query})";

    /// <inheritdoc/>
    public override bool Equals(object? o) => o is QueryWrapperFilter other && other.Query.Equals(Query);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(QueryWrapperFilter), Query);
}
