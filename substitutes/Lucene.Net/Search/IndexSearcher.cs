using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Search.TopK;

namespace Lucene.Net.Search;

/// <summary>Searches one reader, a point-in-time view of an index.</summary>
/// <remarks>
/// Thread-safe as long as <see cref="Similarity"/> is not set meanwhile. It does not own the reader. Make one for each reader and
/// share it. Where an index is one shard of several, derive from this class and override
/// <see cref="TermStatistics"/> and <see cref="CollectionStatistics"/> with the sums over all shards: then scores are those of a single index.
/// </remarks>
public class IndexSearcher
{
    static readonly Similarity SharedSimilarity = new BM25Similarity();

    /// <summary>The reader searched.</summary>
    protected readonly IndexReaderContext m_readerContext;

    /// <summary>Its segments.</summary>
    protected readonly IList<AtomicReaderContext> m_leafContexts;

    /// <summary>Searches <paramref name="r"/>.</summary>
    public IndexSearcher(IndexReader r)
        : this(r.Context)
    {
    }

    /// <summary>Searches the reader of a top-level context.</summary>
    /// <exception cref="ArgumentException">The context is part of another one.</exception>
    public IndexSearcher(IndexReaderContext context)
    {
        if (!context.IsTopLevel)
        {
            throw new ArgumentException("A searcher needs a top-level reader context.", nameof(context));
        }
        m_readerContext = context;
        m_leafContexts = context.Leaves;
    }

    /// <summary>The similarity of new searchers: BM25 with default parameters.</summary>
    public static Similarity DefaultSimilarity => SharedSimilarity;

    /// <summary>How matches are scored; must be what the index was written with.</summary>
    public virtual Similarity Similarity { get; set; } = SharedSimilarity;

    /// <summary>The reader searched.</summary>
    public virtual IndexReader IndexReader => m_readerContext.Reader;

    /// <summary>The reader's context.</summary>
    public virtual IndexReaderContext TopReaderContext => m_readerContext;

    /// <summary>The stored fields of a document.</summary>
    public virtual Document Doc(int docID) => IndexReader.Document(docID);

    /// <summary>The named stored fields of a document.</summary>
    public virtual Document Doc(int docID, ISet<string> fieldsToLoad) => IndexReader.Document(docID, fieldsToLoad);

    /// <summary>Shows a document's stored fields to a visitor.</summary>
    public virtual void Doc(int docID, StoredFieldVisitor fieldVisitor) => IndexReader.Document(docID, fieldVisitor);

    /// <summary>The <paramref name="n"/> best hits by score, ties by document number.</summary>
    /// <remarks>Matches that cannot be among them are left out; <see cref="TopDocs.TotalHits"/> is counted when first read.</remarks>
    /// <exception cref="ArgumentException"><paramref name="n"/> is less than 1.</exception>
    public virtual TopDocs Search(Query query, int n) => Search(query, null, n);

    /// <summary>The <paramref name="n"/> best hits by score of those that <paramref name="filter"/> lets through.</summary>
    public virtual TopDocs Search(Query query, Filter? filter, int n) =>
        Search(CreateNormalizedWeight(WrapFilter(query, filter)), null, n);

    /// <summary>The <paramref name="n"/> best hits by score that rank behind <paramref name="after"/>.</summary>
    public virtual TopDocs SearchAfter(ScoreDoc? after, Query query, int n) => Search(CreateNormalizedWeight(query), after, n);

    /// <summary>The <paramref name="n"/> best hits by score that rank behind <paramref name="after"/> and pass <paramref name="filter"/>.</summary>
    public virtual TopDocs SearchAfter(ScoreDoc? after, Query query, Filter? filter, int n) =>
        Search(CreateNormalizedWeight(WrapFilter(query, filter)), after, n);

    /// <summary>Every match, into a collector.</summary>
    public virtual void Search(Query query, ICollector results) => Search(m_leafContexts, CreateNormalizedWeight(query), results);

    /// <summary>Every match that passes <paramref name="filter"/>, into a collector.</summary>
    public virtual void Search(Query query, Filter? filter, ICollector results) =>
        Search(m_leafContexts, CreateNormalizedWeight(WrapFilter(query, filter)), results);

    /// <summary>The first <paramref name="n"/> hits by <paramref name="sort"/>, with their sort values and without scores.</summary>
    public virtual TopFieldDocs Search(Query query, int n, Sort sort) => Search(CreateNormalizedWeight(query), n, sort, false, false);

    /// <summary>The first <paramref name="n"/> hits by <paramref name="sort"/> that pass <paramref name="filter"/>.</summary>
    public virtual TopFieldDocs Search(Query query, Filter? filter, int n, Sort sort) => Search(query, filter, n, sort, false, false);

    /// <summary>The first <paramref name="n"/> hits by <paramref name="sort"/> that pass <paramref name="filter"/>, with scores where asked for.</summary>
    public virtual TopFieldDocs Search(Query query, Filter? filter, int n, Sort sort, bool doDocScores, bool doMaxScore) =>
        Search(CreateNormalizedWeight(WrapFilter(query, filter)), n, sort, doDocScores, doMaxScore);

    /// <summary>The first <paramref name="n"/> hits by <paramref name="sort"/> behind <paramref name="after"/>.</summary>
    public virtual TopDocs SearchAfter(ScoreDoc? after, Query query, int n, Sort sort) => SearchAfter(after, query, null, n, sort);

    /// <summary>The first <paramref name="n"/> hits by <paramref name="sort"/> behind <paramref name="after"/> that pass <paramref name="filter"/>.</summary>
    public virtual TopDocs SearchAfter(ScoreDoc? after, Query query, Filter? filter, int n, Sort sort) =>
        SearchAfter(after, query, filter, n, sort, false, false);

    /// <summary>The first <paramref name="n"/> hits by <paramref name="sort"/> behind <paramref name="after"/>, with scores where asked for.</summary>
    /// <exception cref="ArgumentException"><paramref name="after"/> is not a <see cref="FieldDoc"/> with sort values.</exception>
    public virtual TopDocs SearchAfter(
        ScoreDoc? after, Query query, Filter? filter, int n, Sort sort, bool doDocScores, bool doMaxScore)
    {
        if (after is not (null or FieldDoc))
        {
            throw new ArgumentException("A sorted search goes on after a FieldDoc, which knows its sort values.", nameof(after));
        }
        return Search(CreateNormalizedWeight(WrapFilter(query, filter)), (FieldDoc?)after, n, sort, true, doDocScores, doMaxScore);
    }

    /// <summary>How the score of a document comes about. Slow: for one document as for debugging.</summary>
    public virtual Explanation Explain(Query query, int doc) => Explain(CreateNormalizedWeight(query), doc);

    /// <summary>The query as it will be searched.</summary>
    public virtual Query Rewrite(Query query)
    {
        var rewritten = query.Rewrite(IndexReader);
        while (!ReferenceEquals(rewritten, query))
        {
            query = rewritten;
            rewritten = query.Rewrite(IndexReader);
        }
        return query;
    }

    /// <summary>Rewrites a query and makes it ready for this searcher.</summary>
    public virtual Weight CreateNormalizedWeight(Query query)
    {
        var weight = Rewrite(query).CreateWeight(this);
        var norm = Similarity.QueryNorm(weight.GetValueForNormalization());
        weight.Normalize(float.IsFinite(norm) ? norm : 1.0f, 1.0f);
        return weight;
    }

    /// <summary>Counts of a term that scoring goes by; those of this reader.</summary>
    public virtual TermStatistics TermStatistics(Term term, TermContext context) =>
        new(term.Bytes, context.DocFreq, context.TotalTermFreq);

    /// <summary>Counts of a field that scoring goes by; those of this reader.</summary>
    public virtual CollectionStatistics CollectionStatistics(string field)
    {
        var reader = IndexReader;
        return new(field, reader.MaxDoc, reader.GetDocCount(field), reader.GetSumTotalTermFreq(field), reader.GetSumDocFreq(field));
    }

    /// <inheritdoc/>
    public override string ToString() => $"IndexSearcher({IndexReader})";

    /// <summary>The query restricted by a filter, or as it is where there is none.</summary>
    protected virtual Query WrapFilter(Query query, Filter? filter) => filter is null ? query : new FilteredQuery(query, filter);

    /// <summary>The best hits by score behind <paramref name="after"/>.</summary>
    protected virtual TopDocs Search(Weight weight, ScoreDoc? after, int nDocs) => Search(m_leafContexts, weight, after, nDocs);

    /// <summary>The best hits by score of some segments, which must come in order.</summary>
    protected virtual TopDocs Search(IList<AtomicReaderContext> leaves, Weight weight, ScoreDoc? after, int nDocs)
    {
        var maxDoc = IndexReader.MaxDoc;
        ThrowIfNoHits(nDocs);
        if (after is not null && after.Doc >= Math.Max(1, maxDoc))
        {
            throw new ArgumentException($"Document {after.Doc} to go on after is not in this reader of {maxDoc} documents.", nameof(after));
        }
        var hits = new TopHits(Math.Clamp(maxDoc, 1, nDocs), after);
        SearchSegments.ForTopHits(leaves, weight, hits);
        var best = hits.Drain();
        return new TopDocs(
            () => SearchSegments.Count(IndexReader, leaves, weight), best, after is null && best.Length > 0 ? best[0].Score : float.NaN);
    }

    /// <summary>The first hits by a sort.</summary>
    protected virtual TopFieldDocs Search(Weight weight, int nDocs, Sort sort, bool doDocScores, bool doMaxScore) =>
        Search(weight, null, nDocs, sort, true, doDocScores, doMaxScore);

    /// <summary>The first hits by a sort behind <paramref name="after"/>.</summary>
    protected virtual TopFieldDocs Search(
        Weight weight, FieldDoc? after, int nDocs, Sort sort, bool fillFields, bool doDocScores, bool doMaxScore) =>
        Search(m_leafContexts, weight, after, nDocs, sort, fillFields, doDocScores, doMaxScore);

    /// <summary>The first hits of some segments by a sort.</summary>
    protected virtual TopFieldDocs Search(
        IList<AtomicReaderContext> leaves, Weight weight, FieldDoc? after, int nDocs, Sort sort, bool fillFields, bool doDocScores, bool doMaxScore)
    {
        ThrowIfNoHits(nDocs);
        var capacity = Math.Clamp(IndexReader.MaxDoc, 1, nDocs);
        var collector = TopFieldCollector.Create(sort.Rewrite(this), capacity, after, fillFields, doDocScores, doMaxScore, true);
        Search(leaves, weight, collector);
        return (TopFieldDocs)collector.GetTopDocs();
    }

    /// <summary>Every match of some segments, into a collector.</summary>
    protected virtual void Search(IList<AtomicReaderContext> leaves, Weight weight, ICollector collector) =>
        SearchSegments.ForEveryMatch(leaves, weight, collector);

    /// <summary>How the score of a document comes about.</summary>
    protected virtual Explanation Explain(Weight weight, int doc)
    {
        var leaf = m_leafContexts[ReaderUtil.SubIndex(doc, m_leafContexts)];
        return weight.Explain(leaf, doc - leaf.DocBase);
    }

    static void ThrowIfNoHits(int n)
    {
        if (n < 1)
        {
            throw new ArgumentException($"n must be at least 1, not {n}.", nameof(n));
        }
    }
}
