using System.Text.Json.Nodes;

namespace Khabar.Cli.Tests;

[Collection(GatewayCollection.Name)]
public sealed class OperationTests(RunningGateway gateway)
{
    const string Collection = "operated";
    const char Escape = '\u001b';

    [Fact]
    public async Task Reindex_searches_a_new_generation_that_lacks_nothing_takes_it_back_and_gives_it_up()
    {
        for (var i = 0; i < 20; i++)
            await gateway.PostAsync($"/v1/articles?collection={Collection}", new { id = $"ibis-{i}", text = $"Ibis number {i} was ringed at the lagoon on day {i * 7} of the survey." }, 201);
        Assert.Equal("generation 2 is searched, 1 stands beside\n", await DoneAsync("reindex"));
        await AllAreFoundAsync();
        Assert.Equal("generation 1 is searched, 2 stands beside\n", await DoneAsync("reindex", "--switch"));
        await AllAreFoundAsync();
        Assert.Equal("generation 1 is searched\n", await DoneAsync("reindex", "--discard"));
        Assert.Equal("generation 3 is searched, 1 stands beside\n", await DoneAsync("reindex", "--extract"));
        await AllAreFoundAsync();
    }

    [Fact]
    public async Task Without_an_index_beside_there_is_nothing_to_switch_to()
    {
        await gateway.PostAsync("/v1/articles?collection=alone", new { id = "1", title = "One", text = "The first report of the day says that the harbour was calm." }, 201);
        var outcome = await RunAsync("reindex", "--switch", "--collection", "alone");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("there is no index beside", outcome.Errors);
    }

    [Fact]
    public async Task Status_tells_every_shard_in_plain_text_to_a_pipe_and_as_json()
    {
        await gateway.PostAsync("/v1/articles?collection=told", new { id = "1", title = "One", text = "The first report of the day says that the harbour was calm." }, 201);
        var table = (await RunAsync("status", "--collection", "told")).Output;
        Assert.DoesNotContain(Escape, table);
        foreach (var shard in Enumerable.Range(0, 8)) Assert.Matches($@"│ {shard} +│ index embedded", table);
        var answer = JsonNode.Parse((await RunAsync("status", "--collection", "told", "--json")).Output)!;
        Assert.Equal(8, answer["shards"]!.AsArray().Count);
    }

    async Task AllAreFoundAsync() =>
        Assert.Equal(20, (int)(await gateway.GetAsync($"/v1/search?collection={Collection}&q=ibis&collapse=false"))["total"]!);

    async Task<string> DoneAsync(params string[] arguments)
    {
        var outcome = await RunAsync([.. arguments, "--collection", Collection]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome.Output;
    }

    Task<Outcome> RunAsync(params string[] arguments) => KhabarProcess.RunAsync("", [.. arguments, "--server", gateway.Http.BaseAddress!.ToString()]);
}
