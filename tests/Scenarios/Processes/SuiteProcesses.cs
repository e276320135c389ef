using System.Net.Http.Json;
using System.Text.Json;

namespace Khabar.Scenarios.Processes;

/// <summary>The suite as separate processes: Extraction, Indexing, several of Search that copy what they serve, and the gateway.</summary>
sealed class SuiteProcesses : IAsyncDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    readonly string _data = Directory.CreateTempSubdirectory("khabar-suite-").FullName;
    readonly ServiceProcess _gateway;

    /// <summary>Lays the suite out; nothing runs yet.</summary>
    /// <param name="searchers">How many processes of Search there may be.</param>
    /// <param name="replicas">How many of them hold each shard.</param>
    /// <param name="shards">How many shards a collection has.</param>
    /// <param name="searchSettings">Further settings of Search, as on the command line.</param>
    public SuiteProcesses(int searchers, int replicas, int shards, params string[] searchSettings)
    {
        var searchAddresses = Enumerable.Range(0, searchers).Select(_ => ServiceProcess.FreeAddress()).ToList();
        Extraction = new("Khabar.Services.Extraction", ServiceProcess.FreeAddress(), []);
        Indexer = new("Khabar.Services.Indexing", ServiceProcess.FreeAddress(), ["--data", Folder("indexing"), $"--Indexing:Shards={shards}"]);
        Searchers =
        [
            .. searchAddresses.Select((address, number) => new ServiceProcess("Khabar.Services.Search", address,
            [
                "--data", Folder($"search-{number}"), $"--Members:Indexing:Addresses:0={Indexer.Address}", $"--Search:Replicas={replicas}",
                .. searchAddresses.Select((other, i) => $"--Members:Search:Addresses:{i}={other}"), .. searchSettings,
            ])),
        ];
        _gateway = new("Khabar.Gateway", ServiceProcess.FreeAddress(),
        [
            $"--Services:Extraction={Extraction.Address}", $"--Services:Indexing={Indexer.Address}", $"--Services:Search={string.Join(',', searchAddresses)}",
        ]);
        Http = new() { BaseAddress = new(_gateway.Address), Timeout = TimeSpan.FromSeconds(60) };
    }

    public ServiceProcess Extraction { get; }

    public ServiceProcess Indexer { get; }

    public IReadOnlyList<ServiceProcess> Searchers { get; }

    public ServiceProcess Gateway => _gateway;

    /// <summary>A client of the gateway.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts everything but the Search processes from the given number on.</summary>
    public async Task StartAsync(int searchers)
    {
        await Task.WhenAll([Extraction.StartAsync(), Indexer.StartAsync(), .. Searchers.Take(searchers).Select(search => search.StartAsync())]);
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
        for (var deadline = DateTime.UtcNow + s_patience; ;)
        {
            using var response = await Http.GetAsync($"/v1/search?{parameters}");
            if (response.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable) break;
            Assert.True(DateTime.UtcNow < deadline, $"{await response.Content.ReadAsStringAsync()}\n{await Http.GetStringAsync("/v1/status")}\n{string.Join("\n\n", Searchers.Select(search => search.Output))}");
        }
        return await SearchAsync(parameters);
    }

    /// <summary>The suite's status.</summary>
    public Task<JsonElement> StatusAsync() => Http.GetFromJsonAsync<JsonElement>("/v1/status");

    /// <summary>Waits until the status is as it should be.</summary>
    public async Task<JsonElement> StatusWhenAsync(Func<JsonElement, bool> reached)
    {
        for (var deadline = DateTime.UtcNow + s_patience; ; await Task.Delay(100))
        {
            var status = await StatusAsync();
            if (reached(status)) return status;
            Assert.True(DateTime.UtcNow < deadline, $"the status does not come to be as expected: {status}\n{string.Join("\n\n", Searchers.Select(search => search.Output))}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        foreach (var process in (ServiceProcess[])[_gateway, .. Searchers, Indexer, Extraction]) await process.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    string Folder(string name) => Path.Combine(_data, name);
}
