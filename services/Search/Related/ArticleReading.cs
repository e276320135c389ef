using Khabar.Documents;
using Khabar.Shards.V1;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Related;

/// <summary>Reads whole articles out of an index.</summary>
internal static class ArticleReading
{
    static readonly HashSet<string> ArticleOnly = [ArticleFields.Article];

    /// <summary>Reads the article with an id, if it is there, and those with the given numbers.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static ReadDocuments Read(IndexSearcher searcher, ReadArticles asked, CancellationToken cancellation)
    {
        var read = new ReadDocuments();
        if (asked.Id.Length > 0)
        {
            foreach (var found in searcher.Search(new TermQuery(ArticleFields.IdTerm(asked.Id)), 1).ScoreDocs)
                read.Documents.Add(ReadOne(searcher, found.Doc));
        }
        foreach (int document in asked.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            read.Documents.Add(ReadOne(searcher, document));
        }
        return read;
    }

    static ReadDocument ReadOne(IndexSearcher searcher, int document) =>
        new() { Document = document, Article = ArticleDocument.Read(searcher.Doc(document, ArticleOnly)) };
}
