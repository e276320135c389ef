using System.Net;

namespace Khabar.Gateway.Tests;

[Collection(GatewayCollection.Name)]
public sealed class ConditionalTests(RunningGateway gateway)
{
    [Theory]
    [InlineData("/v1/articles/ceasefire-talks-second-round")]
    [InlineData("/v1/articles/ceasefire-talks-second-round?include=blocks")]
    [InlineData("/v1/search?q=ceasefire&to=2025-02-28")]
    public async Task What_has_not_changed_is_not_sent_again(string address)
    {
        using var first = await gateway.Http.GetAsync(address);
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);
        using var second = await AskAgainAsync(address, $"\"other\", {tag}");
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        using var other = await AskAgainAsync(address, "\"other\"");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task What_has_changed_is_sent_with_a_new_tag()
    {
        await gateway.PostAsync("/v1/articles", new { id = "tagged", title = "Before", text = "The ferry will leave an hour later in the winter, its captain said." }, 201);
        using var before = await gateway.Http.GetAsync("/v1/articles/tagged");
        await gateway.PostAsync("/v1/articles", new { id = "tagged", title = "After", text = "The ferry will leave an hour later in the winter, its captain said." }, 201);
        using var after = await AskAgainAsync("/v1/articles/tagged", before.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("After", await after.Content.ReadAsStringAsync());
    }

    async Task<HttpResponseMessage> AskAgainAsync(string address, string tags)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tags);
        return await gateway.Http.SendAsync(request);
    }
}
