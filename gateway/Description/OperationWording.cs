using System.Text.Json;
using Khabar.Gateway.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Khabar.Gateway.Description;

/// <summary>What every operation's description has in common, so that no endpoint need say it.</summary>
static class OperationWording
{
    const string ProblemType = "application/problem+json";
    const string ApiPrefix = "v1/";

    // Parameters that mean the same wherever they stand.
    static readonly Dictionary<string, string> Parameters = new()
    {
        ["collection"] = "The collection; \"news\" if not given.",
        ["id"] = "The article's id, percent-encoded.",
        ["include"] = "blocks: the blocks of the page as well.",
        ["q"] = "What was typed.",
        ["limit"] = "How many at most.",
        ["page_size"] = "Hits a page, 1 to 100; 10 if not given.",
        ["page_token"] = "The next_page_token of an earlier answer to the same query.",
        ["extract"] = "true: extract every article anew from its stored page.",
        ["generation"] = "The number of a generation of the index.",
        ["Idempotency-Key"] = "Gives a request sent again the answer of the first.",
    };

    public static async Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.OperationId = Id(context.Description.HttpMethod!, context.Description.RelativePath!);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.In == ParameterLocation.Query) parameter.Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!);
            parameter.Description ??= Parameters.GetValueOrDefault(parameter.Name!);
        }
        await AddProblemsAsync(operation, context, cancellation);
    }

    static async Task AddProblemsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Responses ??= [];
        List<int> statuses = operation.RequestBody is null ? [] : [StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType];
        if (operation.Parameters?.Any(parameter => parameter.Name == "Idempotency-Key") == true)
            statuses.AddRange([StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity]);
        if (context.Description.RelativePath!.StartsWith(ApiPrefix, StringComparison.Ordinal))
            statuses.AddRange([StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable]);

        // Made known to the document, so that a reference to it resolves.
        await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellation);
        var content = new Dictionary<string, OpenApiMediaType> { [ProblemType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) } };
        foreach (var status in statuses)
            operation.Responses.TryAdd($"{status}", new OpenApiResponse { Description = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), Content = content });
        operation.Responses.TryAdd("default", new OpenApiResponse { Description = "Whatever else went wrong.", Content = content });

        foreach (var (status, response) in operation.Responses)
        {
            if (response is not OpenApiResponse described) continue;
            if (status is "429" or "503") Head(described, "Retry-After", "Seconds to wait before trying again.", JsonSchemaType.Integer);
            if (status is "304" || status is "200" && operation.Responses.ContainsKey("304")) Head(described, "ETag", "Give it as If-None-Match to get 304 while nothing changed.", JsonSchemaType.String);
            if (status is "201" or "202") Head(described, "Location", "The address of what was made.", JsonSchemaType.String);
        }
    }

    static void Head(OpenApiResponse response, string name, string description, JsonSchemaType type)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } };
    }

    /// <summary>A name for generated clients: GET /v1/articles/{id}/related is getArticlesIdRelated.</summary>
    static string Id(string method, string path) => method.ToLowerInvariant() + string.Concat(path.Split('/', ':', '{', '}')
        .Where(part => part.Length > 0 && part != "v1").Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
