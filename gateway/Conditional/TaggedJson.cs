using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Khabar.Gateway.Conditional;

/// <summary>
/// A JSON answer with an entity tag made of its content (RFC 9110, section 8.8.3): 304 without a body when the caller has that content already.
/// The tag is weak, since compression changes the bytes and not what they say.
/// </summary>
/// <param name="answer">What is sent.</param>
/// <param name="essence">What the tag is made of, where the answer holds things that do not matter, such as how long it took; null: the answer.</param>
sealed class TaggedJson<T>(T answer, T? essence = null) : IResult where T : class
{
    const int TagBytes = 12;

    public Task ExecuteAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, options);
        var tagged = essence is null ? json : JsonSerializer.SerializeToUtf8Bytes(essence, options);
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(tagged).AsSpan(0, TagBytes))}\"";

        var response = context.Response;
        response.Headers.ETag = tag;
        // May be kept, must be asked about: an article may be replaced at any moment.
        response.Headers.CacheControl = "no-cache";
        if (EntityTags.Match(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }
}
