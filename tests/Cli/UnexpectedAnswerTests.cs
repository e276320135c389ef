using Microsoft.AspNetCore.Http;

namespace Khabar.Cli.Tests;

/// <summary>Servers that answer otherwise than a gateway in good order.</summary>
public sealed class UnexpectedAnswerTests
{
    const int SecondBatch = 256;

    [Theory]
    [InlineData(200, "text/html", "<!doctype html>", "did not answer as Khabar does")]
    [InlineData(200, "application/json", "null", "did not answer as Khabar does")]
    [InlineData(502, "text/html", "<!doctype html>", "502 Bad Gateway")]
    [InlineData(502, "application/json", "[1]", "502 Bad Gateway")]
    public async Task Who_is_no_gateway_is_found_out_in_one_line(int status, string type, string body, string said)
    {
        await using var server = await FakeServer.StartAsync(http =>
        {
            (http.Response.StatusCode, http.Response.ContentType) = (status, type);
            return http.Response.WriteAsync(body);
        });
        var outcome = await KhabarProcess.RunAsync("", "search", "ceasefire", "--server", server.Address);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(said, Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task A_reindex_that_somebody_else_gives_up_is_not_waited_for()
    {
        await using var server = await FakeServer.StartAsync(http => http.Response.WriteAsync(http.Request.Method == "POST"
            ? """{"served":1,"beside":2,"extract":false,"caught_up":false,"shards":[]}"""
            : """{"served":1,"beside":null,"extract":false,"caught_up":false,"shards":[]}"""));
        var outcome = await KhabarProcess.RunAsync("", "reindex", "--server", server.Address);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("generation 2 was given up", outcome.Errors);
    }

    [Fact]
    public async Task What_was_rejected_before_the_gateway_went_away_is_told()
    {
        await using var server = await FakeServer.StartAsync(async http =>
        {
            var lines = (await new StreamReader(http.Request.Body).ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length < SecondBatch) http.Abort();
            foreach (var _ in lines) await http.Response.WriteAsync("""{"status":400,"detail":"published must be a date."}""" + "\n");
        });
        var input = string.Concat(Enumerable.Range(0, SecondBatch + 1).Select(i => $$"""{"id":"{{i}}","published":"yesterday","text":"x"}""" + "\n"));
        var outcome = await KhabarProcess.RunAsync(input, "ingest", "-", "--server", server.Address);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("rejected standard input:1: published must be a date.", outcome.Errors);
    }
}
