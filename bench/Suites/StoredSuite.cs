using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Embedded;
using Khabar.V1;
using Microsoft.Extensions.Configuration;

namespace Khabar.Bench.Suites;

/// <summary>The whole suite in this process with articles in it.</summary>
internal static class StoredSuite
{
    /// <summary>Starts a suite on an empty folder, stores articles, and waits until all can be searched.</summary>
    public static async Task<EmbeddedSuite> StartAsync(string data, int shards, IEnumerable<Article> articles)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Indexing:Shards", $"{shards}")]).Build();
        var suite = await EmbeddedSuite.StartAsync(new EmbeddedOptions { DataPath = data, Settings = settings }, CancellationToken.None);
        var last = new Dictionary<uint, Position>();
        using var call = new IndexingService.IndexingServiceClient(suite.Channel).IndexStream();
        var sending = Task.Run(async () =>
        {
            foreach (var article in articles)
                await call.RequestStream.WriteAsync(new() { Article = article });
            await call.RequestStream.CompleteAsync();
        });
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            var position = call.ResponseStream.Current.Position ?? throw new InvalidOperationException($"{call.ResponseStream.Current.Error}");
            last[position.Shard] = position;
        }
        await sending;
        await new SearchService.SearchServiceClient(suite.Channel).SearchAsync(new() { AtLeast = { last.Values }, Wait = Duration.FromTimeSpan(TimeSpan.FromSeconds(60)) });
        return suite;
    }
}
