using Lucene.Net.Search;

namespace Lucene.Net.Index;

/// <summary>Finds the documents that deletions apply to and marks them.</summary>
internal static class DeletesApplication
{
    /// <summary>Applies deletions to a segment and returns how many documents it deleted.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="terms">Terms in order, each with the number of its operation.</param>
    /// <param name="queries">Queries, each with the number of its operation.</param>
    /// <param name="guard">The lock that the segment's live documents are changed under.</param>
    public static int Apply(
        WriterSegment segment, IEnumerable<(Term Term, long Sequence)> terms, IEnumerable<(Query Query, long Sequence)> queries, object guard)
    {
        var found = new List<int>();
        FindTerms(segment, terms, found);
        FindQueries(segment, queries, found, guard);
        var deleted = 0;
        lock (guard)
            foreach (var doc in found)
                if (segment.Delete(doc)) deleted++;
        return deleted;
    }

    static void FindTerms(WriterSegment segment, IEnumerable<(Term Term, long Sequence)> terms, List<int> found)
    {
        string? field = null;
        TermsEnum? enumerator = null;
        DocsEnum? docs = null;
        foreach (var (term, sequence) in terms)
        {
            if (term.Field != field) (field, enumerator) = (term.Field, segment.Core.Terms?.GetTerms(term.Field)?.GetEnumerator());
            if (enumerator is null || !enumerator.SeekExact(term.Bytes)) continue;
            docs = enumerator.Docs(null, docs, DocsFlags.NONE)!;
            Collect(segment, docs, sequence, found);
        }
    }

    static void FindQueries(WriterSegment segment, IEnumerable<(Query Query, long Sequence)> queries, List<int> found, object guard)
    {
        SegmentReader? reader = null;
        foreach (var (query, sequence) in queries)
        {
            if (reader is null)
                lock (guard) reader = new((SegmentCommitInfo)segment.Info.Clone(), segment.Core, segment.ShareLive());
            var searcher = new IndexSearcher(reader);
            var scorer = searcher.CreateNormalizedWeight(query).GetScorer((AtomicReaderContext)reader.Context, reader.LiveDocs);
            if (scorer is not null) Collect(segment, scorer, sequence, found);
        }
    }

    static void Collect(WriterSegment segment, DocIdSetIterator docs, long sequence, List<int> found)
    {
        for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            if (segment.Sequences is not { } added || added[doc] < sequence) found.Add(doc);
    }
}
