using System.Net;
using System.Text;
using System.Text.Json;

namespace Khabar.Testing;

/// <summary>Posts articles to a gateway as one batch and reports each acknowledgement as it comes.</summary>
static class ArticleBatchClient
{
    /// <summary>
    /// Sends the articles and yields the result of each, in order. Ends early, without an exception, when the gateway dies.
    /// </summary>
    public static async IAsyncEnumerable<JsonElement> PostBatchAsync(this HttpClient http, IEnumerable<object> articles)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles:batch") { Content = new Lines(articles) };
        using var response = await UnlessDead(http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
        if (response is null) yield break;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var results = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await UnlessDead(results.ReadLineAsync()) is { } line)
        {
            if (!line.EndsWith('}')) yield break;
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    static async Task<T?> UnlessDead<T>(Task<T> step)
    {
        try
        {
            return await step;
        }
        catch (Exception dead) when (dead is IOException or HttpRequestException)
        {
            return default;
        }
    }

    static Task<string?> UnlessDead(ValueTask<string?> step) => UnlessDead(step.AsTask());

    sealed class Lines(IEnumerable<object> articles) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            // Headers first: the gateway answers while the batch is still being sent.
            await stream.FlushAsync();
            foreach (var article in articles)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(article) + "\n"));
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
