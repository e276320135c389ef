using System.Net.Http.Json;
using System.Text.Json;

namespace Khabar.Testing;

/// <summary>The suite as separate processes: Extraction, Indexing, Search that copies what it serves, and the gateway.</summary>
sealed class SuiteProcesses : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly string data = Directory.CreateTempSubdirectory("khabar-suite-").FullName;

    /// <summary>Lays the suite out; nothing runs yet.</summary>
    public SuiteProcesses(SuiteLayout layout)
    {
        var indexers = Addresses(layout.Indexers);
        var searchers = Addresses(layout.Searchers);
        IndexerLinks = Links(layout, indexers);
        SearcherLinks = Links(layout, searchers);
        // A member knows itself by its own address; others come by the links.
        var toIndexers = layout.Breakable ? [.. IndexerLinks.Select(link => link.Address)] : indexers;
        var toSearchers = layout.Breakable ? [.. SearcherLinks.Select(link => link.Address)] : searchers;
        Extractions = [.. Addresses(layout.Extractions).Select(address => new ServiceProcess("Khabar.Services.Extraction", address, []))];
        Indexers =
        [
            .. indexers.Select((address, number) => new ServiceProcess("Khabar.Services.Indexing", address,
            [
                "--data", Folder($"indexing-{number}"), $"--Indexing:Shards={layout.Shards}", "--Indexing:EvictAfter=00:00:05",
                .. layout.Brokers.Select((broker, node) => $"--Indexing:Streams:Brokers:{node}={broker}"), $"--Indexing:Streams:Replicas={layout.LogReplicas}",
                .. layout.Brokers.Count == 0 ? [] : Members("Indexing", indexers),
            ])),
        ];
        Searchers =
        [
            .. searchers.Select((address, number) => new ServiceProcess("Khabar.Services.Search", address,
            [
                "--data", Folder($"search-{number}"), $"--Search:Replicas={layout.Replicas}", .. Members("Indexing", toIndexers), .. Members("Search", searchers), .. layout.SearchSettings,
            ])),
        ];
        Gateways =
        [
            .. Addresses(layout.Gateways).Select(address => new ServiceProcess("Khabar.Gateway", address,
            [
                $"--Services:Extraction={string.Join(',', Extractions.Select(extraction => extraction.Address))}",
                $"--Services:Indexing={string.Join(',', toIndexers)}", $"--Services:Search={string.Join(',', toSearchers)}",
            ])),
        ];
        Disks = layout.Breakable && SmallDisk.CanBe
            ? [.. indexers.Select((_, number) => new SmallDisk(Folder($"indexing-{number}"))), .. searchers.Select((_, number) => new SmallDisk(Folder($"search-{number}")))]
            : [];
        Http = new(new GatewayFailover([.. Gateways.Select(gateway => new Uri(gateway.Address))])) { BaseAddress = new(Gateways[0].Address), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The folder that holds a folder for each process with files of its own.</summary>
    public string DataPath => data;

    public IReadOnlyList<ServiceProcess> Extractions { get; }

    public IReadOnlyList<ServiceProcess> Indexers { get; }

    public IReadOnlyList<ServiceProcess> Searchers { get; }

    public IReadOnlyList<ServiceProcess> Gateways { get; }

    /// <summary>The ways to <see cref="Indexers"/>, in their order; none unless the layout is breakable.</summary>
    public IReadOnlyList<Link> IndexerLinks { get; }

    /// <summary>The ways to <see cref="Searchers"/>, in their order; none unless the layout is breakable.</summary>
    public IReadOnlyList<Link> SearcherLinks { get; }

    /// <summary>The disks of Indexing and Search, one a process; none unless the layout is breakable and the tests may mount.</summary>
    public IReadOnlyList<SmallDisk> Disks { get; }

    /// <summary>A client of the gateways.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts everything, of Indexing and Search the first so many.</summary>
    public async Task StartAsync(int indexers, int searchers)
    {
        await Task.WhenAll(
            [.. Extractions.Select(extraction => extraction.StartAsync()), .. Indexers.Take(indexers).Select(indexer => indexer.StartAsync()), .. Searchers.Take(searchers).Select(search => search.StartAsync())]);
        foreach (var gateway in Gateways) await StartGatewayAsync(gateway);
    }

    /// <summary>Starts a gateway and returns when it is healthy.</summary>
    public static Task StartGatewayAsync(ServiceProcess gateway) => gateway.StartAsync("/healthz");

    /// <summary>Stores articles over the gateway and returns the newest position of each shard.</summary>
    public async Task<IReadOnlyList<string>> StoreAsync(IEnumerable<object> articles)
    {
        var positions = new Dictionary<string, string>();
        await foreach (var result in Http.PostBatchAsync(articles))
        {
            Assert.True(result.TryGetProperty("position", out var position), result.ToString());
            positions[position.GetString()!.Split(':')[0]] = position.GetString()!;
        }
        return [.. positions.Values];
    }

    /// <summary>Searches and fails on anything but an answer.</summary>
    public async Task<JsonElement> SearchAsync(string parameters)
    {
        using var response = await Http.GetAsync($"/v1/search?{parameters}");
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>As <see cref="SearchAsync"/>, but asks again while the suite says that it is not that far yet.</summary>
    public async Task<JsonElement> SearchPatientlyAsync(string parameters)
    {
        await Poll.UntilAsync(
            async () =>
            {
                using var response = await Http.GetAsync($"/v1/search?{parameters}");
                return (response.StatusCode, Body: await response.Content.ReadAsStringAsync());
            },
            answer => answer.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable, Patience, answer => $"{answer.Body}\n{SearchOutput}");
        return await SearchAsync(parameters);
    }

    /// <summary>The suite's status.</summary>
    public Task<JsonElement> StatusAsync() => Http.GetFromJsonAsync<JsonElement>("/v1/status");

    /// <summary>Waits until the status is as it should be.</summary>
    public Task<JsonElement> StatusWhenAsync(Func<JsonElement, bool> reached) =>
        Poll.UntilAsync(StatusAsync, reached, Patience, status => $"the status does not come to be as expected: {status}\n{SearchOutput}");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        foreach (var process in (ServiceProcess[])[.. Gateways, .. Searchers, .. Indexers, .. Extractions]) await process.DisposeAsync();
        foreach (var link in (Link[])[.. IndexerLinks, .. SearcherLinks]) await link.DisposeAsync();
        foreach (var disk in Disks) disk.Dispose();
        Directory.Delete(data, recursive: true);
    }

    string SearchOutput => string.Join("\n\n", Searchers.Select(search => search.Output));

    static List<string> Addresses(int count) => [.. Enumerable.Range(0, count).Select(_ => ServiceProcess.FreeAddress())];

    static List<Link> Links(SuiteLayout layout, List<string> addresses) => layout.Breakable ? [.. addresses.Select(address => new Link(new(address)))] : [];

    static IEnumerable<string> Members(string service, IEnumerable<string> addresses) =>
        addresses.Select((address, number) => $"--Members:{service}:Addresses:{number}={address}");

    string Folder(string name) => Path.Combine(data, name);
}
