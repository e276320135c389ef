namespace Khabar.Gateway.Tests;

[Collection(GatewayCollection.Name)]
public sealed class TextTests(RunningGateway gateway)
{
    [Fact]
    public async Task Extraction_says_of_every_block_what_it_is_and_why()
    {
        var text = """
            Bridge closed for a week
            The bridge over the river will be closed for a week from Monday, the council said, because two of its lamps have to be replaced.
            Advertisement
            Drivers are asked to use the tunnel in the meantime, which is free of charge until the bridge opens again.
            SHARE
            """;
        var answer = await gateway.PostAsync("/v1/extract", new { text }, 200);
        Assert.Equal("en", (string?)answer["language"]);
        Assert.Contains("tunnel", (string?)answer["text"]);
        Assert.DoesNotContain("Advertisement", (string?)answer["text"]);
        var advertisement = answer["blocks"]!.AsArray().Single(block => (string?)block!["text"] == "Advertisement")!;
        Assert.Equal("advertisement", (string?)advertisement["kind"]);
        Assert.False((bool?)advertisement["kept"]);
        Assert.NotEqual("", (string?)advertisement["reason"]);
    }

    [Fact]
    public async Task Analysis_gives_tokens_with_their_places_in_the_text()
    {
        const string text = "The mayors said: الممرات الإنسانية";
        var answer = await gateway.PostAsync("/v1/analyze", new { text }, 200);
        foreach (var token in answer["tokens"]!.AsArray())
            Assert.Equal((string?)token!["surface"], text[(int)token["start"]!..(int)token["end"]!]);
        Assert.Contains(answer["tokens"]!.AsArray(), token => (string?)token!["surface"] == "mayors" && (string?)token["term"] == "mayor");
    }

    [Fact]
    public async Task Analysis_without_a_text_gets_a_problem_that_names_it()
    {
        var problem = await gateway.PostAsync("/v1/analyze", new { }, 400);
        Assert.Equal("text", (string?)problem["errors"]![0]!["field"]);
    }
}
