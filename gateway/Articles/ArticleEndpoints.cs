using System.Security.Cryptography;
using System.Text.Json;
using Khabar.Gateway.Idempotency;
using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Khabar.Gateway.Services;
using Khabar.V1;
using Microsoft.AspNetCore.Mvc;

namespace Khabar.Gateway.Articles;

/// <summary><c>/v1/articles</c>: put articles in, read them, take them out.</summary>
static class ArticleEndpoints
{
    public static void AddArticles(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<ArticleIntake>()
        .AddSingleton(new IdempotencyKeys(TimeProvider.System));

    public static void MapArticles(this IEndpointRouteBuilder app)
    {
        var articles = app.MapGroup("/v1").WithTags("Articles");

        articles.MapPost("/articles", PostAsync)
            .WithSummary("Extract, store and index one article")
            .WithDescription("The page is cleaned of boilerplate; what the body gives (title, published, …) wins over what the page says. "
                + "The same id again replaces the article. Answers when the article can no longer be lost; it is searchable about a second later. "
                + "An Idempotency-Key (1 to 255 characters) gives a request sent again the first one's answer, with Idempotency-Replayed: true. "
                + "This gateway process remembers 10,000 keys for up to 24 hours; after that, as without a key, the same id replaces the article.")
            .Accepts<ArticleRequest>("application/json")
            .Produces<StoredArticle>(StatusCodes.Status201Created)
            .ProducesProblems();
        articles.MapPost("/articles:batch", ArticleBatch.PostAsync)
            .WithSummary("Store many articles")
            .WithDescription("NDJSON in, one article a line; NDJSON out, one result a line in the same order: what POST /v1/articles answers, or a problem document. "
                + "The sender is held back while the suite is busy.")
            .Accepts<ArticleRequest>(ArticleBatch.MediaType)
            .Produces<StoredArticle>(StatusCodes.Status200OK, ArticleBatch.MediaType)
            .ProducesProblems();
        articles.MapGet("/articles/{id}", ArticleReading.GetAsync)
            .WithSummary("Read one article as last stored")
            .WithDescription("include=blocks adds the blocks of the page as it was received, each with what it is, whether it was kept, and why. "
                + "The answer has an entity tag; If-None-Match gets 304 while nothing changed.")
            .Produces<ArticleResponse>()
            .Produces(StatusCodes.Status304NotModified)
            .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json")
            .ProducesProblems();
        articles.MapDelete("/articles/{id}", DeleteAsync)
            .WithSummary("Remove one article")
            .WithDescription("Removing what is not there is no error.")
            .Produces<RemovedArticle>()
            .ProducesProblems();
    }

    static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route) => route
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");

    static async Task<IResult> PostAsync(
        HttpContext context, ArticleIntake intake, IdempotencyKeys keys, string? collection,
        [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation)
    {
        var article = await RequestBody.ReadAsync<ArticleRequest>(context.Request);
        var stored = key is null ? await StoreAsync() : await StoreOnceAsync();
        return Results.Created(ArticlePath.Of(stored.Id, collection), stored);

        Task<StoredArticle> StoreAsync() => intake.StoreAsync(collection ?? "", article, cancellation);

        async Task<StoredArticle> StoreOnceAsync()
        {
            var fingerprint = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(article)));
            var (answer, replayed) = await keys.OnceAsync(collection ?? "", key, fingerprint, StoreAsync);
            if (replayed) context.Response.Headers["Idempotency-Replayed"] = "true";
            return answer;
        }
    }

    // The id is bound so that the description has it; its value is read from the address as sent.
    static async Task<RemovedArticle> DeleteAsync(string id, HttpContext context, ServiceClients services, string? collection, CancellationToken cancellation)
    {
        var request = new DeleteRequest { Collection = collection ?? "", Id = ArticlePath.Id(context) };
        var removed = await services.Indexing.DeleteAsync(request, cancellationToken: cancellation);
        return new(request.Id, Positions.Format(removed.Position));
    }
}
