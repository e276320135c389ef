using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Khabar.Gateway.Problems;
using Khabar.V1;

namespace Khabar.Gateway.Articles;

/// <summary>Pages made of what callers send.</summary>
static class Pages
{
    const string Utf8Html = "text/html; charset=utf-8";

    /// <summary>The page of a request that holds either HTML or text.</summary>
    /// <exception cref="ProblemException">It holds both or neither.</exception>
    public static Page From(string? html, string? text, string? url)
    {
        var page = new Page { Url = url ?? "" };
        switch (html, text)
        {
            case (null, null): throw ProblemException.Invalid("html", "either html or text is required");
            case (not null, not null): throw ProblemException.Invalid("text", "only one of html and text may be given");
            case (not null, null):
                // JSON strings are Unicode already, whatever the page's own <meta> says of its bytes.
                (page.Html, page.ContentType) = (ByteString.CopyFromUtf8(html), Utf8Html);
                break;
            default: page.Text = text; break;
        }
        return page;
    }

    /// <summary>An identity for what came without one: the first 128 bits of SHA-256 over its address or content, in hexadecimal.</summary>
    public static string Identity(string addressOrContent) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(addressOrContent)).AsSpan(0, 16));
}
