using System.Text.Json;
using Khabar.Gateway.Problems;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Khabar.Gateway.Parameters;

/// <summary>Reads JSON bodies, turning what is wrong with them into problems that name the member.</summary>
static class RequestBody
{
    /// <summary>The field of a problem that is the whole body's.</summary>
    const string Whole = "$";

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
            throw Invalid<T>(error, options);
        }
    }

    /// <summary>Refuses a body where an operation takes none: what it asks for would be passed over in silence.</summary>
    /// <exception cref="ProblemException">There is one (400).</exception>
    public static async Task ExpectNoneAsync(HttpRequest request)
    {
        if (await request.Body.ReadAsync(new byte[1], request.HttpContext.RequestAborted) > 0)
            throw ProblemException.Invalid(Whole, "must not be there: this operation is told what to do by parameters in its address");
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
            throw Invalid<T>(error, options);
        }
    }

    static ProblemException Empty() => ProblemException.Invalid(Whole, "must be a JSON object, not null");

    /// <summary>Says it in words of JSON: what the serializer says names types of ours.</summary>
    static ProblemException Invalid<T>(JsonException error, JsonSerializerOptions options)
    {
        var place = error is { LineNumber: { } line, BytePositionInLine: { } column } ? $" (line {line + 1}, byte {column + 1})" : "";
        // What is no JSON at all has an exception of the reader within.
        var member = error.InnerException is JsonException || error.Path is null or Whole ? Whole : error.Path[(error.Path.StartsWith("$.", StringComparison.Ordinal) ? 2 : 0)..];
        if (member == Whole) return ProblemException.Invalid(Whole, $"must be one whole JSON object{place}");
        var members = options.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name).ToList();
        return ProblemException.Invalid(member, members.Contains(member)
            ? $"cannot have this value{place}"
            : $"is not a member of this object{place}, which has {string.Join(", ", members)}");
    }
}
