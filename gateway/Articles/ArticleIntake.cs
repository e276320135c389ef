using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Gateway.Services;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary>Takes one article in: extract, put the caller's knowledge over it, store. Thread-safe.</summary>
sealed class ArticleIntake(ServiceClients services)
{
    /// <summary>Stores an article and returns when it can no longer be lost.</summary>
    /// <param name="collection">The collection; empty means the default one.</param>
    /// <param name="request">The article.</param>
    /// <param name="cancellation">Ends the wait; the article may be stored all the same.</param>
    /// <exception cref="Problems.ProblemException">The request is wrong.</exception>
    /// <exception cref="RpcException">A service refused it or was not there.</exception>
    public async Task<StoredArticle> StoreAsync(string collection, ArticleRequest request, CancellationToken cancellation)
    {
        var page = request.ToPage();
        var article = (await services.Extraction.ExtractAsync(new ExtractRequest { Page = page }, cancellationToken: cancellation)).Article;
        request.ApplyTo(article);
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
}
