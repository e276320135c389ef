using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Khabar.Cli.Server;

/// <summary>The gateway could not be reached, or answered with an error.</summary>
sealed class ServerException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Speaks to the gateway's REST interface. Thread-safe.</summary>
sealed class GatewayClient(Uri server) : IDisposable
{
    readonly HttpClient http = new() { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Gets a JSON document.</summary>
    /// <exception cref="ServerException">The gateway is not there, or answered with a problem.</exception>
    public Task<JsonNode> GetAsync(string address, CancellationToken cancellation) => SendAsync(HttpMethod.Get, address, cancellation);

    /// <summary>Sends a request without a body and gives the answer's JSON document.</summary>
    /// <exception cref="ServerException">The gateway is not there, or answered with a problem.</exception>
    public async Task<JsonNode> SendAsync(HttpMethod method, string address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode) throw await ProblemAsync(response, cancellation);
        try
        {
            return await response.Content.ReadFromJsonAsync<JsonNode>(cancellation) ?? throw new JsonException("The answer is null.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException)
        {
            throw new ServerException($"{server} did not answer as Khabar does: {error.Message}", error);
        }
    }

    /// <summary>Sends lines of NDJSON and gives the answer's lines, one for each, in order.</summary>
    /// <exception cref="ServerException">The gateway is not there, or refused the batch as a whole, or ended early.</exception>
    public async Task<IReadOnlyList<JsonNode>> PostBatchAsync(string address, HttpContent lines, int count, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = lines };
        using var response = await SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode) throw await ProblemAsync(response, cancellation);
        var results = new List<JsonNode>(count);
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
            while (await reader.ReadLineAsync(cancellation) is { } line) results.Add(JsonNode.Parse(line)!);
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            throw new ServerException($"{server} broke off after {results.Count} of {count} results: {error.Message}", error);
        }
        return results.Count == count ? results : throw new ServerException($"{server} answered {results.Count} of {count} articles.");
    }

    public void Dispose() => http.Dispose();

    async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException error)
        {
            throw new ServerException($"no answer from {server} ({error.Message}); start it with: dotnet run --project gateway", error);
        }
    }

    static async Task<ServerException> ProblemAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            return new($"{(int)response.StatusCode} {response.ReasonPhrase}: {(JsonNode.Parse(body) as JsonObject)?["detail"]}");
        }
        catch (JsonException error)
        {
            return new($"{(int)response.StatusCode} {response.ReasonPhrase}", error);
        }
    }
}
