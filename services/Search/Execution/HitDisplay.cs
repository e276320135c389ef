using Khabar.Documents;
using Khabar.Services.Search.Highlighting;
using Khabar.V1;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Execution;

/// <summary>Makes hits as clients see them out of stored articles. Thread-safe.</summary>
internal sealed class HitDisplay(Highlighter highlighter)
{
    static readonly HashSet<string> ArticleOnly = [ArticleFields.Article];

    /// <summary>Shows a document.</summary>
    /// <param name="index">Where it is.</param>
    /// <param name="document">Its number.</param>
    /// <param name="score">Its score.</param>
    /// <param name="marks">What of it to mark.</param>
    /// <param name="explained">The query whose score is to be explained; null for no explanation.</param>
    public Hit Show(IndexSearcher index, int document, float score, MatchTerms marks, Query? explained)
    {
        var article = ArticleDocument.Read(index.Doc(document, ArticleOnly));
        return new Hit
        {
            Id = article.Id,
            Score = score,
            Title = highlighter.MarkAll(ArticleFields.Title, article.Title, marks),
            Snippet = highlighter.MarkBestPassage(ArticleFields.Body, article.Text, marks),
            Url = article.Url,
            Source = article.Source,
            Language = article.Language,
            Published = article.Published,
            Explanation = explained is null ? "" : index.Explain(explained, document).ToString(),
        };
    }
}
