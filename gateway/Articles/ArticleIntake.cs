using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary>Takes one article in: extract, put the caller's knowledge over it, store. Thread-safe.</summary>
sealed class ArticleIntake(ServiceClients services)
{
    const int MaxQuote = 40;

    /// <summary>Stores an article and returns when it can no longer be lost.</summary>
    /// <param name="collection">The collection; empty means the default one.</param>
    /// <param name="request">The article.</param>
    /// <param name="cancellation">Ends the wait; the article may be stored all the same.</param>
    /// <exception cref="ProblemException">The request is wrong.</exception>
    /// <exception cref="RpcException">A service refused it or was not there.</exception>
    public async Task<StoredArticle> StoreAsync(string collection, ArticleRequest request, CancellationToken cancellation)
    {
        var page = request.ToPage();
        var article = (await services.Extraction.ExtractAsync(new ExtractRequest { Page = page }, cancellationToken: cancellation)).Article;
        request.ApplyTo(article);
        if (string.IsNullOrWhiteSpace(article.Text) && string.IsNullOrWhiteSpace(article.Title))
            throw NothingFound(page, article);
        var stored = await services.Indexing.IndexAsync(
            new IndexRequest { Collection = collection, Article = article, Page = page }, cancellationToken: cancellation);
        return new(article.Id, article.Language, ArticleResponse.OrNull(article.Title), Positions.Format(stored.Position));
    }

    /// <summary>
    /// As <see cref="StoreAsync"/>, but when the service asks to slow down waits as long as it says and tries again, up to
    /// <paramref name="patience"/>: a batch holds its sender back instead of refusing what he sends.
    /// </summary>
    public async Task<StoredArticle> StorePatientlyAsync(string collection, ArticleRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        var giveUp = DateTime.UtcNow + patience;
        while (true)
        {
            try
            {
                return await StoreAsync(collection, request, cancellation);
            }
            catch (RpcException busy) when (busy.StatusCode == StatusCode.ResourceExhausted && DateTime.UtcNow < giveUp)
            {
                await Task.Delay(RpcErrors.RetryDelay(busy) ?? TimeSpan.FromMilliseconds(200), cancellation);
            }
        }
    }

    static ProblemException NothingFound(Page page, Article article)
    {
        var field = page.ContentCase == Page.ContentOneofCase.Text ? "text" : "html";
        var blocks = article.Blocks.Count;
        return ProblemException.Invalid(field, blocks == 0
            ? "has no text in it"
            : $"has no article in it: {(blocks == 1 ? "its only block was" : $"all of its {blocks} blocks were")} taken for boilerplate "
            + $"(\"{Beginning(article.Blocks[0].Text)}\" {article.Blocks[0].Reason}); give more of the text, or a title to store it all the same");
    }

    static string Beginning(string text) => text.Length <= MaxQuote ? text : text[..(char.IsHighSurrogate(text[MaxQuote - 1]) ? MaxQuote - 1 : MaxQuote)] + "…";
}
