using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Khabar.Gateway.Tests;

/// <summary>The gateway with the embedded suite, as a process of its own on a port of the system's choice.</summary>
public sealed class RunningGateway : IAsyncLifetime
{
    const int Terminate = 15;
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    readonly string data = Directory.CreateTempSubdirectory("khabar-gateway-").FullName;
    Process? process;

    /// <summary>Environment variables of the process, beside those of the tests; to be set before it starts.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Speaks to the gateway.</summary>
    public HttpClient Http { get; private set; } = new();

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = data };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Khabar.Gateway.dll"), "--urls", "http://127.0.0.1:0", "--data", data })
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Deadline);
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            printed.Add(line);
            if (!line.StartsWith("Khabar is ready: ", StringComparison.Ordinal)) continue;
            Http.BaseAddress = new Uri(line["Khabar is ready: ".Length..]);
            _ = process.StandardOutput.ReadToEndAsync();
            return;
        }
        throw new InvalidOperationException("The gateway ended before it was ready:\n" + string.Join('\n', printed));
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (process is { HasExited: false })
        {
            _ = Signal(process.Id, Terminate);
            using var deadline = new CancellationTokenSource(Deadline);
            await process.WaitForExitAsync(deadline.Token);
        }
        process?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Posts a body as JSON and returns the answer with the status expected.</summary>
    public async Task<JsonNode> PostAsync(string address, object body, int status)
    {
        using var response = await Http.PostAsJsonAsync(address, body);
        return await ReadAsync(response, status);
    }

    /// <summary>Gets JSON and returns the answer with the status expected.</summary>
    public async Task<JsonNode> GetAsync(string address, int status = 200)
    {
        using var response = await Http.GetAsync(address);
        return await ReadAsync(response, status);
    }

    static async Task<JsonNode> ReadAsync(HttpResponseMessage response, int status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"expected {status}, got {(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Signal(int process, int signal);
}

/// <summary>The tests that share one gateway.</summary>
[CollectionDefinition(Name)]
public sealed class GatewayCollection : ICollectionFixture<RunningGateway>
{
    public const string Name = "gateway";
}
