using System.IO.Compression;
using Khabar.Gateway.Conditional;
using Microsoft.AspNetCore.ResponseCompression;

namespace Khabar.Gateway.Delivery;

/// <summary>Answers go out in Brotli or gzip to whoever takes them, with entity tags that stay true.</summary>
static class Compression
{
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression =>
        {
            // No answer holds a secret beside what a caller sent, so that its length tells nobody anything (BREACH).
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary>
    /// Compresses what later middleware answers. A compressed answer is not byte for byte what a strong tag promises, so its tag becomes a weak
    /// one; and since If-None-Match compares weakly (RFC 9110, section 13.1.2), a weak tag that comes back is as good as the strong one.
    /// </summary>
    public static void UseCompression(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var asked = context.Request.Headers;
            if (asked.IfNoneMatch.Count > 0) asked.IfNoneMatch = EntityTags.Strengthened(asked.IfNoneMatch);
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                if (headers.ContentEncoding.Count > 0 && headers.ETag.ToString() is { Length: > 0 } tag) headers.ETag = EntityTags.Weakened(tag);
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseResponseCompression();
    }
}
