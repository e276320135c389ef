using Khabar.Language.Identification;
using Khabar.V1;

namespace Khabar.Services.Indexing.Requests;

/// <summary>Fills in what an article's other fields tell. Thread-safe.</summary>
internal static class ArticleCompletion
{
    /// <summary>
    /// Makes a valid article what is stored of it, and returns it: without blocks, with a language (identified from its text where none is
    /// given) and a source (the host of its URL, without "www.", where none is given).
    /// </summary>
    public static Article Completed(this Article article)
    {
        article.Blocks.Clear();
        if (article.Language.Length == 0)
            article.Language = LanguageIdentifier.MainLanguage(article.Text.Length > 0 ? article.Text : article.Title);
        if (article.Source.Length == 0 && article.Url.Length > 0) article.Source = HostOf(article.Url);
        return article;
    }

    static string HostOf(string url)
    {
        var host = new Uri(url).IdnHost;
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
    }
}
