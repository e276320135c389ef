using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Khabar.Broker;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Xunit.Abstractions;
using Directory = System.IO.Directory;

namespace Khabar.Scenarios.Faults;

/// <summary>
/// The suite on a cluster of brokers while everything that can go wrong does, in an order by chance: each kind of fault at least once.
/// KHABAR_CHAOS_ARTICLES sets how many articles go in: 1,000 by default, 20,000 in tests/Scenarios/chaos.sh; KHABAR_CHAOS_SEED repeats a
/// run's choices.
/// </summary>
[Trait("Duration", "long")]
public sealed class ChaosTests(ITestOutputHelper output)
{
    const int BatchSize = 50;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4), Leisure = TimeSpan.FromMilliseconds(250);

    [BrokerFact]
    public async Task Whatever_breaks_every_acknowledged_article_is_found_exactly_once()
    {
        var seed = Setting("KHABAR_CHAOS_SEED", Random.Shared.Next());
        var articles = Setting("KHABAR_CHAOS_ARTICLES", 1_000);
        output.WriteLine($"seed {seed}, {articles} articles");
        await using var broker = await BrokerCluster.StartNewAsync();
        var brokerLinks = broker.Addresses.Select(address => new Link(new(address))).ToList();
        await using var suite = new SuiteProcesses(new(Indexers: 2, Searchers: 2, Replicas: 2, Shards: 2)
        {
            Brokers = [.. brokerLinks.Select(link => link.Address)],
            LogReplicas = 3,
            Breakable = true,
        });
        if (suite.Disks.Count == 0) output.WriteLine("no disk is filled: that needs root");
        await suite.StartAsync(indexers: 2, searchers: 2);

        var clock = Stopwatch.StartNew();
        var acknowledged = new HashSet<string>();
        using var enough = new CancellationTokenSource();
        var round = new TaskCompletionSource();
        var faults = Task.Run(() => BreakAsync(new Faults(suite, broker, brokerLinks, new Random(seed)), round, enough.Token));
        await IngestAsync(suite.Http, articles, Task.WhenAny(round.Task, faults), acknowledged);
        await enough.CancelAsync();
        var broken = await faults;
        var ingested = clock.Elapsed;

        var found = await FindAllAsync(suite, acknowledged);
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Empty(acknowledged.Except(found));
        // What was sent and not acknowledged may be there, but then it is there whole.
        foreach (var id in found.Except(acknowledged).Concat(found.Take(50))) await CheckWholeAsync(suite.Http, id);
        output.WriteLine($"{acknowledged.Count} acknowledged during {broken} faults in {ingested.TotalSeconds:F0} s, {found.Count} found after {clock.Elapsed.TotalSeconds:F0} s");

        foreach (var indexer in suite.Indexers) Assert.Equal(0, await indexer.StopAsync());
        foreach (var search in suite.Searchers) await search.StopAsync();
        var indexes = Directory.EnumerateFiles(suite.DataPath, "segments_*", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Distinct().ToList();
        Assert.NotEmpty(indexes);
        foreach (var index in indexes)
        {
            using var directory = FSDirectory.Open(index);
            Assert.True(new CheckIndex(directory).DoCheckIndex().Clean, index);
        }
        output.WriteLine($"{indexes.Count} indexes read back whole");
        foreach (var link in brokerLinks) await link.DisposeAsync();
    }

    /// <summary>Breaks one thing after another, and mends it: a whole round, and then on until it is told to stop. Returns how many.</summary>
    async Task<int> BreakAsync(Faults faults, TaskCompletionSource round, CancellationToken enough)
    {
        for (var count = 0; ; round.TrySetResult())
        {
            foreach (var fault in faults.Round())
            {
                if (enough.IsCancellationRequested) return count;
                output.WriteLine($"{DateTime.UtcNow:HH:mm:ss.f} {fault.Name}");
                await fault.HappenAsync();
                count++;
            }
        }
    }

    /// <summary>
    /// Sends articles until so many were acknowledged, and then, at leisure, until each kind of fault has happened. What a batch that breaks
    /// off leaves is made up for by the next, under new ids.
    /// </summary>
    static async Task IngestAsync(HttpClient http, int count, Task round, HashSet<string> acknowledged)
    {
        var next = 0;
        using var pace = new PeriodicTimer(Leisure);
        for (var deadline = DateTime.UtcNow + 3 * Patience + TimeSpan.FromMilliseconds(100 * count); acknowledged.Count < count || !round.IsCompleted; next += BatchSize)
        {
            if (acknowledged.Count >= count) await pace.WaitForNextTickAsync();
            Assert.True(DateTime.UtcNow < deadline, $"{acknowledged.Count} of {count} articles were acknowledged in time");
            var before = acknowledged.Count;
            await foreach (var result in http.PostBatchAsync(Enumerable.Range(next, BatchSize).Select(Article).ToList()))
                if (result.TryGetProperty("position", out _)) acknowledged.Add(result.GetProperty("id").GetString()!);
            // A gateway that is not there refuses at once; the next batch is for when it answers again, whatever it answers.
            if (acknowledged.Count == before) await Poll.UntilAsync(() => AnswersAsync(http), answers => answers, Patience, _ => "the gateway does not answer any more");
        }
    }

    static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/healthz");
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            return false;
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
        () => FindOnceAsync(suite.Http), found => found is not null && !expected.Except(found).Any(), Patience,
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
