using System.Text.Json;
using Xunit.Abstractions;

namespace Khabar.Scenarios.Scaling;

/// <summary>Processes of Search come, go and restart under load, and are cut off from the indexer.</summary>
[Trait("Duration", "long")]
public sealed class SearchScalingTests(ITestOutputHelper output)
{
    const int Shards = 4;

    [Fact]
    public async Task Search_scales_out_restarts_and_scales_back_without_one_failed_search()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var suite = new SuiteProcesses(new(Indexers: 1, Searchers: 3, Replicas: 2, Shards));
        await suite.StartAsync(indexers: 1, searchers: 1);
        await StoreAsync(suite, random, 0, 300);
        var before = await AnswersAsync(suite);

        await using (var load = new SearchLoad(suite, callers: 2))
        {
            await load.MoreAsync(20);
            await Task.WhenAll(suite.Searchers[1].StartAsync(), suite.Searchers[2].StartAsync());
            await suite.StatusWhenAsync(status => status.Answering("searchers") == 3 && status.HeldBy("replicas").All(holders => holders >= 2));
            await load.MoreAsync(20);
            Assert.Equal(before, await AnswersAsync(suite));

            await StoreAsync(suite, random, 300, 100);
            var after = await AnswersAsync(suite);
            foreach (var search in suite.Searchers)
            {
                Assert.Equal(0, await search.StopAsync());
                await load.MoreAsync(10);
                await search.StartAsync();
                await suite.StatusWhenAsync(status => status.Answering("searchers") == 3);
            }
            Assert.Equal(after, await AnswersAsync(suite));

            Assert.Equal(0, await suite.Searchers[2].StopAsync());
            await suite.StatusWhenAsync(status => status.Answering("searchers") == 2 && status.HeldBy("replicas").All(holders => holders == 2));
            await load.MoreAsync(20);
            Assert.Equal(after, await AnswersAsync(suite));
            output.WriteLine($"{load.Answers} searches");
            Assert.Empty(load.Failures);
        }
    }

    [Fact]
    public async Task A_killed_replica_is_answered_for_by_another_and_one_that_is_cut_off_says_how_old_its_answers_are()
    {
        var random = new Random(1);
        await using var suite = new SuiteProcesses(new(Indexers: 1, Searchers: 2, Replicas: 2, Shards) { SearchSettings = ["--Search:StaleSeconds=2"] });
        await suite.StartAsync(indexers: 1, searchers: 2);
        await StoreAsync(suite, random, 0, 100);
        var before = await AnswersAsync(suite);

        await suite.Searchers[0].KillAsync();
        Assert.Equal(before, await AnswersAsync(suite));
        await suite.Searchers[0].StartAsync();

        await suite.Indexers[0].PauseAsync();
        var stale = await Poll.UntilAsync(
            () => suite.SearchAsync("q=ministry"), answer => answer.GetProperty("stale_seconds").ValueKind == JsonValueKind.Number, TimeSpan.FromMinutes(3), _ => "answers do not say that they are old");
        Assert.True(stale.GetProperty("stale_seconds").GetInt64() >= 2);
        Assert.Equal(before, await AnswersAsync(suite));

        await suite.Indexers[0].ResumeAsync();
        await StoreAsync(suite, random, 100, 10);
        Assert.Equal(JsonValueKind.Null, (await suite.SearchAsync("q=ministry")).GetProperty("stale_seconds").ValueKind);
    }

    /// <summary>Stores articles and sees them at once, whichever process answers.</summary>
    static async Task StoreAsync(SuiteProcesses suite, Random random, int first, int count)
    {
        var positions = await suite.StoreAsync(News.Articles(random, first, count).ToList());
        for (var turn = 0; turn < 3; turn++)
        {
            var all = await suite.SearchPatientlyAsync($"q=&page_size=1&position={string.Join(',', positions)}");
            Assert.Equal(first + count, all.GetProperty("total").GetInt64());
        }
    }

    /// <summary>What is answered to each query, scores included.</summary>
    static async Task<List<string>> AnswersAsync(SuiteProcesses suite)
    {
        var answers = new List<string>();
        foreach (var query in News.Queries)
        {
            var answer = await suite.SearchAsync($"q={Uri.EscapeDataString(query)}&page_size=50");
            answers.Add($"{query}: {answer.GetProperty("total")} {string.Join(' ', answer.GetProperty("hits").EnumerateArray().Select(hit => $"{hit.GetProperty("id")}={hit.GetProperty("score")}"))}");
        }
        return answers;
    }
}
