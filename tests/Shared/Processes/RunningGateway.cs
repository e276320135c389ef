using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Khabar.Testing;

/// <summary>One gateway with the embedded suite and the samples, for the tests that share it.</summary>
public sealed class RunningGateway : IAsyncLifetime
{
    readonly string data = Directory.CreateTempSubdirectory("khabar-gateway-").FullName;
    GatewayProcess? process;

    /// <summary>Environment variables of the process, beside those of the tests; to be set before it starts.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Speaks to the gateway.</summary>
    public HttpClient Http => process!.Http;

    public async Task InitializeAsync() => process = await GatewayProcess.StartAsync(data, Environment);

    public async Task DisposeAsync()
    {
        if (process is not null) await process.StopAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Posts a body as JSON and returns the answer with the status expected.</summary>
    public async Task<JsonNode> PostAsync(string address, object body, int status)
    {
        using var response = await Http.PostAsJsonAsync(address, body);
        return await ReadAsync(response, status);
    }

    /// <summary>Gets JSON and returns the answer with the status expected.</summary>
    public async Task<JsonNode> GetAsync(string address, int status = 200)
    {
        using var response = await Http.GetAsync(address);
        return await ReadAsync(response, status);
    }

    static async Task<JsonNode> ReadAsync(HttpResponseMessage response, int status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"expected {status}, got {(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }
}

/// <summary>The tests that share one gateway.</summary>
[CollectionDefinition(Name)]
public sealed class GatewayCollection : ICollectionFixture<RunningGateway>
{
    public const string Name = "gateway";
}
