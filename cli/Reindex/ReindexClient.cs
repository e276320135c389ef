using System.Text.Json.Nodes;
using Khabar.Cli.Server;

namespace Khabar.Cli.Reindex;

/// <summary>The gateway's <c>/v1/reindex</c> for one collection. Thread-safe.</summary>
sealed class ReindexClient(GatewayClient gateway, string? collection)
{
    public Task<JsonNode> StartAsync(bool extract, CancellationToken cancellation) =>
        gateway.SendAsync(HttpMethod.Post, Address("", $"extract={(extract ? "true" : "false")}"), cancellation);

    public Task<JsonNode> GetAsync(CancellationToken cancellation) => gateway.GetAsync(Address(""), cancellation);

    public Task<JsonNode> SwitchAsync(uint generation, CancellationToken cancellation) =>
        gateway.SendAsync(HttpMethod.Post, Address("/switch", $"generation={generation}"), cancellation);

    public Task<JsonNode> DiscardAsync(uint generation, CancellationToken cancellation) =>
        gateway.SendAsync(HttpMethod.Delete, Address($"/{generation}"), cancellation);

    string Address(string path, params string[] parameters)
    {
        var given = collection is null ? parameters : [$"collection={Uri.EscapeDataString(collection)}", .. parameters];
        return $"/v1/reindex{path}?{string.Join('&', given)}";
    }
}
