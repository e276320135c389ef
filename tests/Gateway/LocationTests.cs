using System.Net.Http.Json;

namespace Khabar.Gateway.Tests;

/// <summary>What Location says leads to what was made, in whichever collection that is.</summary>
[Collection(GatewayCollection.Name)]
public sealed class LocationTests(RunningGateway gateway)
{
    static readonly object Article = new { id = "located", title = "Located", text = "A report on where reports are kept, and how they are found again." };

    [Theory]
    [InlineData("")]
    [InlineData("?collection=located")]
    public async Task A_stored_article_is_where_the_answer_says(string parameters)
    {
        using var stored = await gateway.Http.PostAsJsonAsync($"/v1/articles{parameters}", Article);
        Assert.Equal("Located", (string?)(await gateway.GetAsync(stored.Headers.Location!.OriginalString))["title"]);
    }

    [Fact]
    public async Task A_reindex_is_followed_where_the_answer_says()
    {
        await gateway.PostAsync("/v1/articles?collection=followed", Article, 201);
        using var begun = await gateway.Http.PostAsync("/v1/reindex?collection=followed", content: null);
        Assert.NotNull((int?)(await gateway.GetAsync(begun.Headers.Location!.OriginalString))["beside"]);
    }
}
