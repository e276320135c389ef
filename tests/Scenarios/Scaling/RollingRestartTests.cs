using Khabar.Broker;
using Xunit.Abstractions;

namespace Khabar.Scenarios.Scaling;

/// <summary>An upgrade: every process is asked to end and started again, one after another, while people search and store.</summary>
[Trait("Duration", "long")]
public sealed class RollingRestartTests(ITestOutputHelper output)
{
    [BrokerFact]
    public async Task Every_process_restarts_in_turn_and_no_request_fails()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var broker = await BrokerProcess.StartNewAsync();
        await using var suite = new SuiteProcesses(new(Indexers: 2, Searchers: 2, Replicas: 2, Shards: 4) { Brokers = [broker.Address], Extractions = 2, Gateways = 2 });
        await suite.StartAsync(indexers: 2, searchers: 2);
        await suite.StoreAsync(News.Articles(new Random(seed), 0, 200).ToList());
        await suite.StatusWhenAsync(status => status.IsWhole(indexers: 2, searchers: 2));

        await using var searches = new SearchLoad(suite, callers: 1);
        await using var stores = new StoreLoad(suite, new Random(seed), first: 200);
        foreach (var process in (ServiceProcess[])[.. suite.Extractions, .. suite.Indexers, .. suite.Searchers, .. suite.Gateways])
        {
            await Task.WhenAll(searches.MoreAsync(10), stores.MoreAsync(10));
            output.WriteLine($"{DateTime.UtcNow:HH:mm:ss.fff} {process.Name} restarts");
            Assert.Equal(0, await process.StopAsync());
            await Task.WhenAll(searches.MoreAsync(10), stores.MoreAsync(10));
            await (suite.Gateways.Contains(process) ? SuiteProcesses.StartGatewayAsync(process) : process.StartAsync());
            // An operator goes on when the status says that all are there and have what they serve.
            await suite.StatusWhenAsync(status => status.IsWhole(indexers: 2, searchers: 2));
        }
        var stored = await stores.EndAsync();
        output.WriteLine($"{searches.Answers} searches, {stored - 200} articles stored");
        foreach (var failure in (string[])[.. searches.Failures, .. stores.Failures]) output.WriteLine(failure);
        Assert.Empty(searches.Failures);
        Assert.Empty(stores.Failures);
        await suite.StatusWhenAsync(status => status.HasCaughtUp());
        Assert.Equal(stored, (await suite.SearchAsync("q=&page_size=1")).GetProperty("total").GetInt64());
    }
}
