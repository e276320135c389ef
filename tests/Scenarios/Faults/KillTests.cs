using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit.Abstractions;

namespace Khabar.Scenarios.Faults;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    const string Source = "kill.example";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly string data = Directory.CreateTempSubdirectory("khabar-scenario-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Everything_acknowledged_before_a_kill_is_found_after_the_restart_and_nothing_twice()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var sent = new Dictionary<string, int>();
        var acknowledged = new Dictionary<string, int>();
        for (var round = 0; round < 6; round++)
        {
            await using var gateway = await GatewayProcess.StartAsync(data);
            // At any time of the batch: before the first acknowledgement, in the middle of a commit, near its end.
            var killAfter = random.Next(400);
            var killed = killAfter == 0 ? gateway.KillAsync() : null;
            var received = 0;
            await foreach (var result in gateway.Http.PostBatchAsync(Articles(random, 500, sent).ToList()))
            {
                Assert.True(result.TryGetProperty("position", out _), result.ToString());
                // Titles say which version of the article it was.
                acknowledged[result.GetProperty("id").GetString()!] = VersionOf(result);
                if (++received >= killAfter) killed ??= gateway.KillAsync();
            }
            await (killed ?? gateway.KillAsync());
            output.WriteLine($"round {round}: killed after {received} acknowledgements");
        }

        await using var survivor = await GatewayProcess.StartAsync(data);
        foreach (var (id, version) in acknowledged)
        {
            var article = await survivor.Http.GetFromJsonAsync<JsonElement>($"/v1/articles/{id}");
            Assert.InRange(VersionOf(article), version, sent[id]);
        }
        var found = await SearchAllAsync(survivor.Http, acknowledged.Keys);
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Empty(acknowledged.Keys.Except(found));
        Assert.Empty(found.Except(sent.Keys));
        output.WriteLine($"{acknowledged.Count} articles acknowledged, {found.Count} found");
    }

    [Fact]
    public async Task Asked_to_end_it_ends_cleanly_and_goes_on_where_it_was()
    {
        var sent = new Dictionary<string, int>();
        var articles = Articles(new Random(1), 200, sent).ToList();
        await using (var gateway = await GatewayProcess.StartAsync(data))
        {
            await foreach (var result in gateway.Http.PostBatchAsync(articles)) Assert.True(result.TryGetProperty("position", out _), result.ToString());
            Assert.Equal(0, await gateway.StopAsync());
        }
        await using var again = await GatewayProcess.StartAsync(data);
        Assert.Equal(sent.Keys.Order(), (await SearchAllAsync(again.Http, sent.Keys)).Order());
    }

    /// <summary>Articles under ids that come again and again, in one batch as well, each time as a new version.</summary>
    static IEnumerable<object> Articles(Random random, int count, Dictionary<string, int> sent)
    {
        for (var i = 0; i < count; i++)
        {
            var id = $"article-{random.Next(600)}";
            var version = sent[id] = sent.GetValueOrDefault(id) + 1;
            var words = string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"word{random.Next(5000)}"));
            yield return new { id, source = Source, title = $"Version {version}", text = $"The ministry said on Thursday that {words}.\nA second report said that {words}." };
        }
    }

    static int VersionOf(JsonElement article) => int.Parse(article.GetProperty("title").GetString()!["Version ".Length..]);

    /// <summary>The ids that search finds for the test's source, once all that must be there are and the index stands still.</summary>
    static async Task<List<string>> SearchAllAsync(HttpClient http, IReadOnlyCollection<string> expected)
    {
        var before = new List<string>();
        for (var deadline = DateTime.UtcNow + Patience; ;)
        {
            var found = await SearchOnceAsync(http);
            if (!expected.Except(found).Any() && found.SequenceEqual(before)) return found;
            before = found;
            Assert.True(DateTime.UtcNow < deadline, $"search does not find: {string.Join(", ", expected.Except(found).Take(10))}");
        }
    }

    static async Task<List<string>> SearchOnceAsync(HttpClient http)
    {
        var ids = new List<string>();
        for (var token = ""; token is not null;)
        {
            var answer = await http.GetFromJsonAsync<JsonElement>($"/v1/search?q=&source={Source}&sort=newest&collapse=false&page_size=100&page_token={WebUtility.UrlEncode(token)}");
            ids.AddRange(answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            token = answer.TryGetProperty("next_page_token", out var next) ? next.GetString() : null;
        }
        return ids;
    }
}
