using Khabar.Gateway.Conditional;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.Gateway.Text;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary><c>GET /v1/articles/{id}</c>: the article as stored, with the blocks of its page if asked for.</summary>
static class ArticleReading
{
    const string Blocks = "blocks";

    // The id is bound so that the description has it; its value is read from the address as sent.
    public static async Task<IResult> GetAsync(
        string id, HttpContext context, ServiceClients services, string? collection, string? include, CancellationToken cancellation)
    {
        if (include is not (null or "" or Blocks)) throw ProblemException.Invalid("include", $"must be {Blocks} or not given; it is '{include}'");
        var withBlocks = include == Blocks;
        var request = new GetRequest { Collection = collection ?? "", Id = ArticlePath.Id(context), IncludePage = withBlocks };
        var stored = await services.Indexing.GetAsync(request, cancellationToken: cancellation);
        var article = ArticleResponse.From(stored);
        return new TaggedJson<ArticleResponse>(withBlocks ? article with { Blocks = await BlocksAsync(stored.Page, services, cancellation) } : article);
    }

    // The log keeps the page and not its blocks, so that they always show what today's extraction would do.
    static async Task<IReadOnlyList<ExtractedBlock>> BlocksAsync(Page? page, ServiceClients services, CancellationToken cancellation)
    {
        if (page is null || page.ContentCase == Page.ContentOneofCase.None) return [];
        var extracted = await services.Extraction.ExtractAsync(new ExtractRequest { Page = page }, cancellationToken: cancellation);
        return [.. extracted.Article.Blocks.Select(ExtractedBlock.From)];
    }
}
