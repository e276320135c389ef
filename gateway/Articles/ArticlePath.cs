using Khabar.Gateway.Parameters;
using Microsoft.AspNetCore.Http.Features;

namespace Khabar.Gateway.Articles;

/// <summary>The address of an article: <c>/v1/articles/{id}</c>, the id percent-encoded.</summary>
static class ArticlePath
{
    /// <summary>The address of an article.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="collection">Its collection; null or empty means the default one.</param>
    public static string Of(string id, string? collection) =>
        $"/v1/articles/{Uri.EscapeDataString(id)}{CollectionParameter.Query(collection)}";

    /// <summary>
    /// The id that a request's address ends in. Read from the address as sent: routing decodes everything but <c>%2F</c>, so that an id with a
    /// slash and one with a percent sign could not be told apart.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="after">What follows the id in the address.</param>
    public static string Id(HttpContext context, string after = "")
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var end = target.IndexOf('?');
        var path = (end < 0 ? target : target[..end])[..^after.Length];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
