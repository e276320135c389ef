using System.Net.Http.Json;
using System.Text.Json;

namespace Khabar.Scenarios.Processes;

/// <summary>How many processes a suite has.</summary>
/// <param name="Indexers">The most processes of Indexing; more than one need a broker.</param>
/// <param name="Searchers">The most processes of Search.</param>
/// <param name="Replicas">How many processes of Search hold each shard.</param>
/// <param name="Shards">How many shards a collection has.</param>
/// <param name="Broker">The broker that has the logs; null for files of the one indexer.</param>
sealed record SuiteLayout(int Indexers, int Searchers, int Replicas, int Shards, string? Broker = null)
{
    /// <summary>Further settings of Search, as on the command line.</summary>
    public IReadOnlyList<string> SearchSettings { get; init; } = [];
}

/// <summary>The suite as separate processes: Extraction, Indexing, Search that copies what it serves, and the gateway.</summary>
sealed class SuiteProcesses : IAsyncDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    readonly string _data = Directory.CreateTempSubdirectory("khabar-suite-").FullName;
    readonly ServiceProcess _gateway;

    /// <summary>Lays the suite out; nothing runs yet.</summary>
    public SuiteProcesses(SuiteLayout layout)
    {
        var indexers = Enumerable.Range(0, layout.Indexers).Select(_ => ServiceProcess.FreeAddress()).ToList();
        var searchers = Enumerable.Range(0, layout.Searchers).Select(_ => ServiceProcess.FreeAddress()).ToList();
        Extraction = new("Khabar.Services.Extraction", ServiceProcess.FreeAddress(), []);
        Indexers =
        [
            .. indexers.Select((address, number) => new ServiceProcess("Khabar.Services.Indexing", address,
            [
                "--data", Folder($"indexing-{number}"), $"--Indexing:Shards={layout.Shards}", "--Indexing:EvictAfter=00:00:05",
                .. layout.Broker is null ? [] : Members("Indexing", indexers).Append($"--Indexing:Streams:Brokers:0={layout.Broker}"),
            ])),
        ];
        Searchers =
        [
            .. searchers.Select((address, number) => new ServiceProcess("Khabar.Services.Search", address,
            [
                "--data", Folder($"search-{number}"), $"--Search:Replicas={layout.Replicas}", .. Members("Indexing", indexers), .. Members("Search", searchers), .. layout.SearchSettings,
            ])),
        ];
        _gateway = new("Khabar.Gateway", ServiceProcess.FreeAddress(),
        [
            $"--Services:Extraction={Extraction.Address}", $"--Services:Indexing={string.Join(',', indexers)}", $"--Services:Search={string.Join(',', searchers)}",
        ]);
        Http = new() { BaseAddress = new(_gateway.Address), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The folder that holds a folder for each process with files of its own.</summary>
    public string DataPath => _data;

    public ServiceProcess Extraction { get; }

    public IReadOnlyList<ServiceProcess> Indexers { get; }

    public IReadOnlyList<ServiceProcess> Searchers { get; }

    public ServiceProcess Gateway => _gateway;

    /// <summary>A client of the gateway.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts everything, of Indexing and Search the first so many.</summary>
    public async Task StartAsync(int indexers, int searchers)
    {
        await Task.WhenAll([Extraction.StartAsync(), .. Indexers.Take(indexers).Select(indexer => indexer.StartAsync()), .. Searchers.Take(searchers).Select(search => search.StartAsync())]);
        await _gateway.StartAsync(Http, "/healthz");
    }

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
            answer => answer.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable, s_patience, answer => $"{answer.Body}\n{SearchOutput}");
        return await SearchAsync(parameters);
    }

    /// <summary>The suite's status.</summary>
    public Task<JsonElement> StatusAsync() => Http.GetFromJsonAsync<JsonElement>("/v1/status");

    /// <summary>Waits until the status is as it should be.</summary>
    public Task<JsonElement> StatusWhenAsync(Func<JsonElement, bool> reached) =>
        Poll.UntilAsync(StatusAsync, reached, s_patience, status => $"the status does not come to be as expected: {status}\n{SearchOutput}");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        foreach (var process in (ServiceProcess[])[_gateway, .. Searchers, .. Indexers, Extraction]) await process.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    string SearchOutput => string.Join("\n\n", Searchers.Select(search => search.Output));

    static IEnumerable<string> Members(string service, IEnumerable<string> addresses) =>
        addresses.Select((address, number) => $"--Members:{service}:Addresses:{number}={address}");

    string Folder(string name) => Path.Combine(_data, name);
}
