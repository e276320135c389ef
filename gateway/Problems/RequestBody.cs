using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Khabar.Gateway.Problems;

/// <summary>Reads JSON bodies, turning what is wrong with them into problems that name the member.</summary>
static class RequestBody
{
    /// <summary>The body of a request.</summary>
    /// <exception cref="ProblemException">It is not JSON (415, 400) or not of the shape (400, with the member).</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request) where T : class
    {
        if (!request.HasJsonContentType())
            throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON, Content-Type: application/json.");
        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return await request.ReadFromJsonAsync<T>(options, request.HttpContext.RequestAborted) ?? throw Empty();
        }
        catch (JsonException error)
        {
            throw Invalid(error);
        }
    }

    /// <summary>One JSON text, such as a line of a batch.</summary>
    /// <exception cref="ProblemException">As for a body.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> json, JsonSerializerOptions options) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options) ?? throw Empty();
        }
        catch (JsonException error)
        {
            throw Invalid(error);
        }
    }

    static ProblemException Empty() => ProblemException.Invalid("$", "must be a JSON object, not null");

    static ProblemException Invalid(JsonException error)
    {
        var path = error.Path is null or "$" ? "$" : error.Path[(error.Path.StartsWith("$.", StringComparison.Ordinal) ? 2 : 0)..];
        return ProblemException.Invalid(path, path == "$" ? $"is not the JSON object expected: {error.Message}" : $"cannot be read: {error.Message}");
    }
}
