using System.Text.Json.Nodes;

namespace Khabar.Cli.Tests;

public sealed class PipelineTests
{
    [Fact]
    public async Task Extract_answers_every_line_in_order()
    {
        // Pages of very different length, so that they are not done in the order they were begun.
        var input = string.Concat(Enumerable.Range(0, 200).Select(i => new JsonObject
        {
            ["id"] = $"page-{i}",
            ["text"] = string.Join('\n', Enumerable.Range(0, i % 7 * 20 + 1).Select(line => $"Report {i} says on line {line} that the harbour was calm and that {line + 2} boats went out at dawn.")),
        }.ToJsonString() + "\n"));
        var outcome = await KhabarProcess.RunAsync(input, "extract");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"page-{i}"), outcome.Lines.Select(line => (string?)JsonNode.Parse(line)!["id"]));
        Assert.All(outcome.Lines, line => Assert.Equal("en", (string?)JsonNode.Parse(line)!["language"]));
    }

    [Fact]
    public async Task A_line_that_cannot_be_extracted_is_named_and_harms_no_other()
    {
        var outcome = await KhabarProcess.RunAsync(
            """
            {"id":"a","text":"The first report says that the harbour was calm."}
            {"id":"b"}
            not JSON
            {"id":"c","text":"The last report says that the boats came back."}
            """, "extract");
        Assert.Equal(1, outcome.ExitCode);
        var lines = outcome.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(4, lines.Count);
        Assert.Equal("b", (string?)lines[1]["id"]);
        Assert.Contains("html or text", (string?)lines[1]["error"]);
        Assert.Equal(3, (int?)lines[2]["line"]);
        Assert.Contains("boats", (string?)lines[3]["text"]);
    }

    [Fact]
    public async Task What_was_done_before_an_input_turns_out_to_be_missing_is_written()
    {
        var outcome = await KhabarProcess.RunAsync("""{"id":"a","text":"The first report says that the harbour was calm."}""", "extract", "-", "/there/is/nothing/here");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("a", (string?)JsonNode.Parse(Assert.Single(outcome.Lines))!["id"]);
    }

    [Fact]
    public async Task Analyze_gives_language_and_tokens()
    {
        var outcome = await KhabarProcess.RunAsync("""{"id":"a","text":"الممرات الإنسانية"}""", "analyze");
        Assert.Equal(0, outcome.ExitCode);
        var answer = JsonNode.Parse(outcome.Lines.Single())!;
        Assert.Equal("ar", (string?)answer["language"]);
        Assert.NotEmpty(answer["tokens"]!.AsArray());
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("search", "x", "--sort", "oldest")]
    [InlineData("search", "x", "--server", "nowhere")]
    [InlineData("ingest", "/there/is/nothing/here")]
    public async Task A_wrong_command_line_ends_with_code_2_and_says_why(params string[] arguments)
    {
        var outcome = await KhabarProcess.RunAsync("", arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEqual("", outcome.Errors);
    }

    [Fact]
    public async Task A_server_that_is_not_there_ends_with_code_3_and_says_where_it_was_looked_for()
    {
        var outcome = await KhabarProcess.RunAsync("", "search", "x", "--server", "http://127.0.0.1:9");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("127.0.0.1:9", outcome.Errors);
    }
}
