using Khabar.Broker;
using Xunit.Abstractions;

namespace Khabar.Scenarios.Scaling;

/// <summary>Indexers on a broker come and go while articles go in and searches are answered.</summary>
[Trait("Duration", "long")]
public sealed class IndexerScalingTests(ITestOutputHelper output)
{
    const int Shards = 4, BatchSize = 100;

    [BrokerFact]
    public async Task Indexing_scales_from_one_to_four_and_back_while_articles_go_in_and_no_search_fails()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var broker = await BrokerProcess.StartNewAsync();
        await using var suite = new SuiteProcesses(new(Indexers: 4, Searchers: 2, Replicas: 2, Shards) { Brokers = [broker.Address] });
        await suite.StartAsync(indexers: 1, searchers: 2);
        await suite.StoreAsync(News.Articles(new Random(seed), 0, BatchSize).ToList());
        await suite.StatusWhenAsync(status => status.HeldBy("replicas").All(holders => holders == 2));

        await using var load = new SearchLoad(suite, callers: 1);
        using var enough = new CancellationTokenSource();
        var ingest = Task.Run(() => IngestAsync(suite, new Random(seed), enough.Token));

        await Task.WhenAll(suite.Indexers.Skip(1).Select(indexer => indexer.StartAsync()));
        await suite.StatusWhenAsync(status => status.GetProperty("indexers").GetArrayLength() == 4 && status.HeldBy("indexers").All(holders => holders >= 2));
        await load.MoreAsync(20);
        foreach (var indexer in suite.Indexers.Skip(1)) Assert.Equal(0, await indexer.StopAsync());
        await suite.StatusWhenAsync(status => status.GetProperty("indexers").GetArrayLength() == 1 && status.HeldBy("indexers").All(holders => holders == 1));
        await load.MoreAsync(20);

        await enough.CancelAsync();
        var stored = await ingest;
        await suite.StatusWhenAsync(status => status.HasCaughtUp());
        Assert.Equal(stored, (await suite.SearchAsync("q=&page_size=1")).GetProperty("total").GetInt64());
        output.WriteLine($"{stored} articles, {load.Answers} searches");
        Assert.Empty(load.Failures);
    }

    /// <summary>Stores batch after batch; every article must be acknowledged, whoever comes and goes.</summary>
    static async Task<int> IngestAsync(SuiteProcesses suite, Random random, CancellationToken enough)
    {
        var stored = BatchSize;
        for (; !enough.IsCancellationRequested; stored += BatchSize) await suite.StoreAsync(News.Articles(random, stored, BatchSize).ToList());
        return stored;
    }
}
