using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Khabar.Cli.Tests;

[Collection(GatewayCollection.Name)]
public sealed class ResumeTests(RunningGateway gateway) : IDisposable
{
    const int Articles = 1100;

    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    readonly string folder = Directory.CreateTempSubdirectory("khabar-resume-").FullName;

    [Fact]
    public async Task Killed_in_the_middle_it_goes_on_where_it_was_and_nothing_is_missing()
    {
        var lines = string.Concat(Enumerable.Range(0, Articles).Select(i => $$"""{"id":"resumed-{{i}}","text":"Article {{i}} of an ingest that is interrupted."}""" + "\n"));
        using (var process = Start(lines))
        {
            // Its input stays open, so that it is surely not done when it is killed.
            await Poll.UntilAsync(() => File.Exists(State) && Done() > 0, Deadline, "no batch was acknowledged");
            process.Kill();
            await process.WaitForExitAsync();
        }
        var done = Done();
        Assert.InRange(done, 1, Articles - 1);

        var outcome = await KhabarProcess.RunAsync(lines, Arguments);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($"{Articles - done} stored", outcome.Output);
        Assert.False(File.Exists(State));
        for (var i = 0; i < Articles; i += 50) await gateway.GetAsync($"/v1/articles/resumed-{i}");
        await gateway.GetAsync($"/v1/articles/resumed-{Articles - 1}");
    }

    int Done() => (int)JsonNode.Parse(File.ReadAllText(State))!["inputs"]!;

    [Fact]
    public async Task Inputs_that_have_changed_are_not_passed_over()
    {
        File.WriteAllText(State, """{"paths":["-"],"inputs":2,"origin":"elsewhere.jsonl:2"}""");
        var outcome = await KhabarProcess.RunAsync("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}\n{\"id\":\"c\",\"text\":\"z\"}\n", Arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the inputs have changed", outcome.Errors);
        Assert.True(File.Exists(State));
    }

    [Fact]
    public async Task Inputs_that_have_become_fewer_are_not_taken_for_done()
    {
        File.WriteAllText(State, """{"paths":["-"],"inputs":2,"origin":"standard input:2"}""");
        var outcome = await KhabarProcess.RunAsync("{\"id\":\"a\",\"text\":\"x\"}\n", Arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the inputs have changed", outcome.Errors);
        Assert.True(File.Exists(State));
    }

    [Theory]
    [InlineData("""{"paths":["other"],"inputs":2,"origin":"x"}""")]
    [InlineData("no json")]
    [InlineData("{}")]
    public async Task A_file_that_belongs_to_something_else_is_refused(string content)
    {
        File.WriteAllText(State, content);
        var outcome = await KhabarProcess.RunAsync("", Arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(State, outcome.Errors);
        Assert.Equal(content, File.ReadAllText(State));
    }

    [Fact]
    public async Task Every_rejected_article_is_in_the_report()
    {
        var report = Path.Combine(folder, "rejected.jsonl");
        var input = string.Concat(Enumerable.Range(0, 150).Select(i => $$"""{"id":"bad-{{i}}","published":"yesterday","text":"x"}""" + "\n"));
        var outcome = await KhabarProcess.RunAsync(input, "ingest", "-", "--server", gateway.Http.BaseAddress!.ToString(), "--rejected", report);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("and 50 more", outcome.Errors);
        var rejected = File.ReadAllLines(report).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(150, rejected.Length);
        Assert.Equal("standard input:150", (string?)rejected[^1]["origin"]);
        Assert.Contains("published", (string?)rejected[0]["reason"]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string State => Path.Combine(folder, "state.json");

    string[] Arguments => ["ingest", "-", "--server", gateway.Http.BaseAddress!.ToString(), "--resume", State];

    Process Start(string input)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "khabar.dll"), .. Arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false),
        };
        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Flush();
        return process;
    }
}
