using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Extraction;
using Khabar.Services.Extraction.Templates;
using Khabar.V1;

namespace Khabar.Services.Extraction;

/// <summary>Extracts articles in the contract's words, with what is known of their hosts, and learns of these. Thread-safe.</summary>
public sealed class PageExtraction(ArticleExtractor extractor, HostTemplates templates, TimeProvider time)
{
    /// <summary>The article of a page, without id and source.</summary>
    /// <exception cref="RpcException">INVALID_ARGUMENT names the field of the page that is wrong.</exception>
    public Article Extract(V1.Page? page)
    {
        try
        {
            return ArticleMessage.From(Extract(PageOf(page)), page!.Url);
        }
        catch (PageException error)
        {
            throw RpcErrors.InvalidArgument($"page.{error.Field}", error.Description);
        }
    }

    ExtractedArticle Extract(Khabar.Extraction.Page page)
    {
        if (!Uri.TryCreate(page.Url, UriKind.Absolute, out var url))
            return extractor.Extract(page);
        var article = extractor.Extract(page, templates[url.Host]);
        templates.Learn(url.Host, article);
        return article;
    }

    Khabar.Extraction.Page PageOf(V1.Page? page)
    {
        if (page is null)
            throw RpcErrors.InvalidArgument("page", "is required");
        var fetched = Fetched(page);
        return page.ContentCase switch
        {
            V1.Page.ContentOneofCase.Html => Khabar.Extraction.Page.FromHtml(page.Html.Memory, page.Url, page.ContentType, fetched),
            V1.Page.ContentOneofCase.Text => Khabar.Extraction.Page.FromText(page.Text, page.Url, fetched),
            _ => throw RpcErrors.InvalidArgument("page.content", "must be html or text"),
        };
    }

    DateTimeOffset Fetched(V1.Page page)
    {
        if (page.Fetched is null)
            return time.GetUtcNow();
        try
        {
            return page.Fetched.ToDateTimeOffset();
        }
        catch (InvalidOperationException)
        {
            throw RpcErrors.InvalidArgument("page.fetched", "is not a time between the years 1 and 9999");
        }
    }
}
