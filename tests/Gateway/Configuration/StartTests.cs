using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Khabar.Services.Embedded;
using Khabar.V1;

namespace Khabar.Gateway.Tests.Configuration;

/// <summary>What an operator who set something wrong is told: a line that names it, no trace.</summary>
public sealed class StartTests : IDisposable
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    readonly string data = Directory.CreateTempSubdirectory("khabar-start-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData("--Search:MaxRunning=-1", "Search:MaxRunning must be 0 to 1,024; it is '-1'.")]
    [InlineData("--Search:MaxRuning=1", "Search:MaxRuning is not a setting.")]
    [InlineData("--Indexing:Log:SegmentBytes=many", "Failed to convert configuration value 'many' at 'Indexing:Log:SegmentBytes' to type 'System.Int64'.")]
    [InlineData("--Indexing:Streams:Brokers:0=http://me:secret@broker", "Indexing:Streams:Brokers:0 must be amqp:// or amqps://user:password@host:port/vhost.")]
    [InlineData("--Members:Search:Addresses:0=search", "Members:Search:Addresses:0 must be http://host:port or dns:///host:port; it is 'search'.")]
    [InlineData("--Cors:Origins:0=https://desk.example/page", "Cors:Origins:0 must be an origin such as https://desk.example, without a path, or *; it is 'https://desk.example/page'.")]
    [InlineData("--dta=elsewhere", "--dta is not an argument; --help tells which there are.")]
    [InlineData("--Serch:MaxRunning=1", "--Serch:MaxRunning is not an argument; --help tells which there are.")]
    [InlineData("elsewhere", "elsewhere is not an argument; --help tells which there are.")]
    [InlineData("--grpc", "--grpc needs a value.")]
    [InlineData("--Telemetry:LogFormat=xml", "Telemetry:LogFormat must be text or json; it is 'xml'.")]
    public async Task A_wrong_setting_keeps_the_gateway_from_starting_and_is_named_in_one_line(string argument, string told)
    {
        var (exitCode, error) = await RunAsync(argument);
        Assert.Equal(1, exitCode);
        Assert.Equal(told, Assert.Single(error));
    }

    [Theory]
    [InlineData("Khabar.Gateway", "--grpc URL")]
    [InlineData("Khabar.Services.Search", "--urls URL")]
    public async Task Help_tells_the_arguments_and_starts_nothing(string program, string expected)
    {
        using var process = Start(program, "--help");
        string help = await process.StandardOutput.ReadToEndAsync().WaitAsync(Deadline);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains(expected, help);
        Assert.Empty(Directory.GetFileSystemEntries(data));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named_in_one_line()
    {
        var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var (exitCode, error) = await RunAsync($"--urls=http://{other.LocalEndpoint}");
        Assert.Equal(1, exitCode);
        Assert.Contains($"{other.LocalEndpoint}: address already in use", Assert.Single(error));
        other.Stop();
    }

    [Fact]
    public async Task A_gateway_that_is_asked_to_end_while_it_takes_the_samples_in_ends_in_order()
    {
        await using var gateway = new ServiceProcess("Khabar.Gateway", ServiceProcess.FreeAddress(), ["--data", data]);
        // It answers before the samples are in.
        await gateway.StartAsync("/healthz");
        Assert.True(await gateway.StopAsync() == 0, gateway.Output);
        Assert.DoesNotContain("Unhandled exception", gateway.Output);
    }

    [Fact]
    public async Task Samples_whose_loading_was_interrupted_are_loaded_at_the_next_start()
    {
        await using (var suite = await EmbeddedSuite.StartAsync(new() { DataPath = data }, CancellationToken.None))
            await new IndexingService.IndexingServiceClient(suite.Channel).IndexAsync(new() { Article = new() { Id = "harbour-bridge-reopens", Text = "half" } });
        await using var gateway = await GatewayProcess.StartAsync(data);
        var samples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*", SearchOption.AllDirectories).Length;
        var found = await gateway.Http.GetFromJsonAsync<JsonElement>("/v1/search?q=");
        Assert.Equal(samples, found.GetProperty("total").GetInt32());
    }

    /// <summary>The exit code and what is on standard error but the suite's log.</summary>
    async Task<(int ExitCode, string[] Error)> RunAsync(string argument)
    {
        using var process = Start("Khabar.Gateway", "--urls", "http://127.0.0.1:0", "--data", data, argument);
        using var deadline = new CancellationTokenSource(Deadline);
        _ = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = await process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, [.. error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(" info: ", StringComparison.Ordinal))]);
    }

    Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = data };
        foreach (string each in (string[])[Path.Combine(AppContext.BaseDirectory, program + ".dll"), .. arguments])
            start.ArgumentList.Add(each);
        return Process.Start(start)!;
    }
}
