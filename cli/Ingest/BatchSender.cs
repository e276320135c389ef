using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Khabar.Cli.Server;

namespace Khabar.Cli.Ingest;

/// <summary>Sends articles to the gateway, some batches at a time.</summary>
static class BatchSender
{
    /// <summary>A batch ends at this many articles or bytes, whichever comes first: small enough to retry, large enough to share fsyncs.</summary>
    const int ArticlesPerBatch = 256, BytesPerBatch = 8 * 1024 * 1024;

    /// <summary>Batches under way at once, so that the gateway has the next one when it is done with the last.</summary>
    const int BatchesInFlight = 2;

    /// <summary>Sends all items.</summary>
    /// <param name="client">The gateway.</param>
    /// <param name="collection">The collection; null for the gateway's default.</param>
    /// <param name="items">The articles; read as far as they can be sent.</param>
    /// <param name="done">Called after each batch with its items and the gateway's results; one call at a time.</param>
    /// <param name="cancellation">Ends it early; batches under way may still be stored.</param>
    /// <exception cref="ServerException">A batch could not be sent.</exception>
    public static async Task SendAsync(
        GatewayClient client, string? collection, IEnumerable<IngestItem> items, Action<IReadOnlyList<IngestItem>, IReadOnlyList<JsonNode>> done, CancellationToken cancellation)
    {
        var address = collection is null ? "/v1/articles:batch" : $"/v1/articles:batch?collection={Uri.EscapeDataString(collection)}";
        var underWay = new Queue<(IReadOnlyList<IngestItem> Items, Task<IReadOnlyList<JsonNode>> Results)>();
        foreach (var batch in Batches(items))
        {
            cancellation.ThrowIfCancellationRequested();
            if (underWay.Count == BatchesInFlight) await FinishOldestAsync();
            underWay.Enqueue((batch, client.PostBatchAsync(address, Content(batch), batch.Count, cancellation)));
        }
        while (underWay.Count > 0) await FinishOldestAsync();

        async Task FinishOldestAsync()
        {
            var (batch, results) = underWay.Dequeue();
            done(batch, await results);
        }
    }

    static IEnumerable<IReadOnlyList<IngestItem>> Batches(IEnumerable<IngestItem> items)
    {
        var batch = new List<IngestItem>();
        var bytes = 0;
        foreach (var item in items)
        {
            batch.Add(item);
            bytes += item.Json.Length;
            if (batch.Count < ArticlesPerBatch && bytes < BytesPerBatch) continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }
        if (batch.Count > 0) yield return batch;
    }

    static ByteArrayContent Content(IReadOnlyList<IngestItem> batch)
    {
        using var lines = new MemoryStream(batch.Sum(item => item.Json.Length + 1));
        foreach (var item in batch)
        {
            lines.Write(item.Json);
            lines.WriteByte((byte)'\n');
        }
        var content = new ByteArrayContent(lines.GetBuffer(), 0, (int)lines.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return content;
    }
}
