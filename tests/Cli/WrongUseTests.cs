namespace Khabar.Cli.Tests;

/// <summary>What is told on standard error, and only there, to who uses a command wrongly.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("serch", "Unrecognized command or argument 'serch'.", "khabar --help tells more.")]
    [InlineData("search", "Required argument 'QUERY' missing", "khabar search --help tells more.")]
    [InlineData("search ceasefire --langauge ar", "--langauge is not an option", "khabar search --help tells more.")]
    [InlineData("search ceasefire --count 101", "--count must be 1 to 100; it is 101", "khabar search --help tells more.")]
    [InlineData("search ceasefire --server here", "--server must be an http or https address; it is 'here'", "khabar search --help tells more.")]
    [InlineData("reindex --switch --discard", "--switch and --discard exclude each other", "khabar reindex --help tells more.")]
    [InlineData("lexicon learn", "Required argument 'PATH' missing", "khabar lexicon learn --help tells more.")]
    public async Task A_wrong_command_line_says_what_is_wrong_and_who_tells_more(string line, string wrong, string more)
    {
        var outcome = await KhabarProcess.RunAsync("", line.Split(' '));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains(wrong, outcome.Errors);
        Assert.EndsWith(more + "\n", outcome.Errors);
    }

    [Theory]
    [InlineData("search ceasefire")]
    [InlineData("status")]
    [InlineData("reindex")]
    public async Task A_server_that_is_not_there_is_named(string line)
    {
        var outcome = await KhabarProcess.RunAsync("", [.. line.Split(' '), "--server", "http://127.0.0.1:1"]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.StartsWith("khabar: no answer from http://127.0.0.1:1/", outcome.Errors);
    }

    [Fact]
    public async Task A_resume_file_that_cannot_be_written_is_known_before_anything_is_sent()
    {
        var outcome = await KhabarProcess.RunAsync("", "ingest", AppContext.BaseDirectory + "samples", "--resume", "/nowhere/at/all", "--server", "http://127.0.0.1:1");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("/nowhere/at/all", outcome.Errors);
    }

    [Fact]
    public async Task A_file_that_the_system_refuses_is_told_in_one_line()
    {
        var outcome = await KhabarProcess.RunAsync("", "ingest", "-", "--rejected", new string('x', 300));
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("khabar: ", Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("extract", "x", "must be one whole JSON object (byte 1)")]
    [InlineData("extract", """{"id":"1","html":7}""", "html cannot have this value (byte 19)")]
    [InlineData("analyze", """{"id":"1"}""", "text is required")]
    public async Task A_line_that_cannot_be_read_is_answered_in_words_of_JSON(string command, string line, string reason)
    {
        var outcome = await KhabarProcess.RunAsync(line + "\n", command);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(reason, (string?)System.Text.Json.Nodes.JsonNode.Parse(outcome.Output)!["error"]);
    }
}
