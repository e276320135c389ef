using Khabar.Documents;
using Khabar.Services.Search.Highlighting;
using Khabar.Services.Search.Paging;
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
    /// <param name="explained">The plan whose score is to be explained; null for no explanation.</param>
    public Hit Show(IndexSearcher index, int document, float score, MatchTerms marks, SearchPlan? explained)
    {
        var article = Read(index, document);
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
            Explanation = explained is null ? "" : Explain(index, document, article, explained),
        };
    }

    /// <summary>Shows a document as a copy of another.</summary>
    public static StoryCopy ShowCopy(IndexSearcher index, int document)
    {
        var article = Read(index, document);
        return new StoryCopy
        {
            Id = article.Id,
            Url = article.Url,
            Source = article.Source,
            Title = article.Title,
            Language = article.Language,
            Published = article.Published,
        };
    }

    static string Explain(IndexSearcher index, int document, Article article, SearchPlan plan)
    {
        var words = index.Explain(plan.Query, document);
        long published = article.Published?.Instant is { } instant ? ArticleDocument.Milliseconds(instant) : HitKey.NoDate;
        return (plan.Freshness is { } freshness ? freshness.Explain(words, published) : words).ToString();
    }

    static Article Read(IndexSearcher index, int document) => ArticleDocument.Read(index.Doc(document, ArticleOnly));
}
