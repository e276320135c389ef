namespace Khabar.Cli.Tests;

[Collection(GatewayCollection.Name)]
public sealed class BenchTests(RunningGateway gateway) : IDisposable
{
    readonly string file = Path.GetTempFileName();

    [Fact]
    public async Task Bench_prints_rate_and_latencies()
    {
        File.WriteAllText(file, "ceasefire\nوقف إطلاق النار\n");
        var outcome = await KhabarProcess.RunAsync("", "bench", file, "--seconds", "1", "--concurrency", "2", "--server", gateway.Http.BaseAddress!.ToString());
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"^[1-9]\d* searches, \d+\.\d/s\np50  \d+\.\d\d ms\np90  \d+\.\d\d ms\np99  \d+\.\d\d ms\nmax  \d+\.\d\d ms\n$", outcome.Output);
    }

    [Theory]
    [InlineData("--concurrency", "0")]
    [InlineData("--seconds", "99999")]
    public async Task Numbers_out_of_range_are_refused(string option, string value)
    {
        File.WriteAllText(file, "ceasefire\n");
        var outcome = await KhabarProcess.RunAsync("", "bench", file, option, value);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(option, outcome.Errors);
    }

    [Fact]
    public async Task A_file_without_queries_is_refused() => Assert.Equal(2, (await KhabarProcess.RunAsync("", "bench", file)).ExitCode);

    public void Dispose() => File.Delete(file);
}
