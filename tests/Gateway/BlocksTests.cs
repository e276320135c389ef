namespace Khabar.Gateway.Tests;

[Collection(GatewayCollection.Name)]
public sealed class BlocksTests(RunningGateway gateway)
{
    [Fact]
    public async Task An_article_can_be_read_with_every_block_of_its_page_and_why_it_was_removed()
    {
        var article = await gateway.GetAsync("/v1/articles/ceasefire-talks-second-round?include=blocks");
        var blocks = article["blocks"]!.AsArray();
        Assert.Contains(blocks, block => (bool)block!["kept"]! && ((string)block["text"]!).Contains("Qamar crossing"));
        var removed = blocks.Where(block => !(bool)block!["kept"]!).ToList();
        Assert.Contains(removed, block => ((string)block!["text"]!).Contains("Furniture sale"));
        Assert.All(removed, block => Assert.NotEqual("", (string?)block!["reason"]));
    }

    [Fact]
    public async Task An_article_has_no_blocks_unless_they_are_asked_for() =>
        Assert.Null((await gateway.GetAsync("/v1/articles/ceasefire-talks-second-round"))["blocks"]);

    [Fact]
    public async Task Asking_for_anything_else_gets_a_problem_that_names_the_parameter()
    {
        var problem = await gateway.GetAsync("/v1/articles/ceasefire-talks-second-round?include=pictures", 400);
        Assert.Equal("include", (string?)problem["errors"]![0]!["field"]);
    }
}
