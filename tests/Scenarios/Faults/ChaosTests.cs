using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Khabar.Broker;
using Khabar.Scenarios.Processes;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Xunit.Abstractions;
using Directory = System.IO.Directory;

namespace Khabar.Scenarios.Faults;

/// <summary>
/// The suite on a broker while its processes are killed and paused at random. KHABAR_CHAOS_ARTICLES sets how many articles go in: 1,000 by
/// default, 20,000 in tests/Scenarios/chaos.sh; KHABAR_CHAOS_SEED repeats a run's choices.
/// </summary>
[Trait("Duration", "long")]
public sealed class ChaosTests(ITestOutputHelper output)
{
    const int BatchSize = 50;

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    // Past the three seconds after which a member counts as gone.
    static readonly TimeSpan s_pause = TimeSpan.FromSeconds(4);

    [BrokerFact]
    public async Task Whatever_is_killed_or_paused_every_acknowledged_article_is_found_exactly_once()
    {
        var seed = Setting("KHABAR_CHAOS_SEED", Random.Shared.Next());
        var articles = Setting("KHABAR_CHAOS_ARTICLES", 1_000);
        output.WriteLine($"seed {seed}, {articles} articles");
        await using var broker = await BrokerProcess.StartNewAsync();
        await using var suite = new SuiteProcesses(new(Indexers: 2, Searchers: 2, Replicas: 2, Shards: 2, broker.Address));
        await suite.StartAsync(indexers: 2, searchers: 2);

        var acknowledged = new HashSet<string>();
        using var enough = new CancellationTokenSource();
        var faults = Task.Run(() => BreakAsync(suite, broker, new Random(seed), enough.Token));
        await IngestAsync(suite.Http, articles, acknowledged);
        await enough.CancelAsync();
        await faults;

        var found = await FindAllAsync(suite, acknowledged);
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Empty(acknowledged.Except(found));
        // What was sent and not acknowledged may be there, but then it is there whole.
        foreach (var id in found.Except(acknowledged).Concat(found.Take(50))) await CheckWholeAsync(suite.Http, id);
        output.WriteLine($"{acknowledged.Count} acknowledged, {found.Count} found");

        foreach (var indexer in suite.Indexers) Assert.Equal(0, await indexer.StopAsync());
        foreach (var search in suite.Searchers) await search.StopAsync();
        var indexes = Directory.EnumerateFiles(suite.DataPath, "segments_*", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Distinct().ToList();
        Assert.NotEmpty(indexes);
        foreach (var index in indexes)
        {
            using var directory = FSDirectory.Open(index);
            Assert.True(new CheckIndex(directory).DoCheckIndex().Clean, index);
        }
    }

    /// <summary>Breaks one thing after another, and mends it, until it is told to stop.</summary>
    async Task BreakAsync(SuiteProcesses suite, BrokerProcess broker, Random random, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var one = random.Next(2);
            var (name, fault) = random.Next(7) switch
            {
                0 => ($"indexer {one} killed", () => RestartAsync(suite.Indexers[one])),
                1 => ($"search {one} killed", () => RestartAsync(suite.Searchers[one])),
                2 => ("gateway killed", async () =>
                {
                    await suite.Gateway.KillAsync();
                    await suite.Gateway.StartAsync(suite.Http, "/healthz");
                }),
                3 => ("broker killed", async () =>
                {
                    await broker.KillAsync();
                    await broker.StartAsync();
                }),
                4 => ($"indexer {one} paused", () => PauseAsync(suite.Indexers[one])),
                5 => ($"search {one} paused", () => PauseAsync(suite.Searchers[one])),
                _ => ("broker paused", (Func<Task>)(async () =>
                {
                    broker.Pause();
                    await Task.Delay(s_pause);
                    broker.Continue();
                })),
            };
            output.WriteLine($"{DateTime.UtcNow:HH:mm:ss.f} {name}");
            await fault();
        }
    }

    static async Task RestartAsync(ServiceProcess process)
    {
        await process.KillAsync();
        await process.StartAsync();
    }

    /// <summary>A pause that lasts is the fault itself, not a wait for something.</summary>
    static async Task PauseAsync(ServiceProcess process)
    {
        await process.PauseAsync();
        await Task.Delay(s_pause);
        await process.ResumeAsync();
    }

    /// <summary>Sends every article once; those of a batch that breaks off are sent again under the ids of the next.</summary>
    static async Task IngestAsync(HttpClient http, int count, HashSet<string> acknowledged)
    {
        var next = 0;
        for (var deadline = DateTime.UtcNow + s_patience + TimeSpan.FromMilliseconds(100 * count); acknowledged.Count < count; next += BatchSize)
        {
            Assert.True(DateTime.UtcNow < deadline, $"{acknowledged.Count} of {count} articles were acknowledged in time");
            var before = acknowledged.Count;
            await foreach (var result in http.PostBatchAsync(Enumerable.Range(next, BatchSize).Select(Article).ToList()))
                if (result.TryGetProperty("position", out _)) acknowledged.Add(result.GetProperty("id").GetString()!);
            // A gateway that is not there refuses at once; the next batch need not follow as fast.
            if (acknowledged.Count == before) await Task.Delay(100);
        }
    }

    static object Article(int number) => new
    {
        id = $"chaos-{number}",
        source = "chaos.example",
        title = $"Report {number}",
        text = $"Officials said on Thursday that report {number} was whole. A second report of the same day said so too, and ended with {number}.",
    };

    static async Task CheckWholeAsync(HttpClient http, string id)
    {
        var article = await http.GetFromJsonAsync<JsonElement>($"/v1/articles/{id}");
        Assert.EndsWith($"ended with {id["chaos-".Length..]}.", article.GetProperty("text").GetString());
    }

    /// <summary>The ids that search finds, once all that must be there are.</summary>
    static async Task<List<string>> FindAllAsync(SuiteProcesses suite, HashSet<string> expected) => (await Poll.UntilAsync(
        () => FindOnceAsync(suite.Http), found => found is not null && !expected.Except(found).Any(), s_patience,
        found => $"search does not find: {string.Join(", ", expected.Except(found ?? []).Take(10))}"))!;

    /// <summary>Every hit of every page; null if an answer is an error or partial, as after a fault it may be for a while.</summary>
    static async Task<List<string>?> FindOnceAsync(HttpClient http)
    {
        var ids = new List<string>();
        for (var token = ""; token is not null;)
        {
            using var response = await http.GetAsync($"/v1/search?q=&source=chaos.example&sort=newest&collapse=false&page_size=100&page_token={Uri.EscapeDataString(token)}");
            if (!response.IsSuccessStatusCode) return null;
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            if (answer.GetProperty("partial").GetBoolean()) return null;
            ids.AddRange(answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            token = answer.TryGetProperty("next_page_token", out var next) ? next.GetString() : null;
        }
        return ids;
    }

    static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
