using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Khabar.Gateway.Tests;

[Collection(GatewayCollection.Name)]
public sealed class ArticleTests(RunningGateway gateway)
{
    const string Page = """
        <html lang="en"><head><title>Lighthouse keeper retires | The Courier</title></head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>Lighthouse keeper retires</h1>
        <p>The last lighthouse keeper of the northern coast retired on Friday after forty-one years of service on the rock.</p>
        <p>His successor is a computer in the harbour office, which cannot cook, as the keeper pointed out to the visitors who came to see him off.</p>
        </article><footer>All rights reserved.</footer></body></html>
        """;

    [Fact]
    public async Task A_posted_article_is_cleaned_and_can_be_read_at_once()
    {
        var stored = await gateway.PostAsync("/v1/articles", new { id = "lighthouse", html = Page, url = "https://www.courier.example/lighthouse" }, 201);
        Assert.Equal("lighthouse", (string?)stored["id"]);
        Assert.Equal("en", (string?)stored["language"]);
        Assert.Equal("Lighthouse keeper retires", (string?)stored["title"]);

        var article = await gateway.GetAsync("/v1/articles/lighthouse");
        Assert.Equal("courier.example", (string?)article["source"]);
        Assert.Contains("forty-one years", (string?)article["text"]);
        Assert.DoesNotContain("All rights reserved", (string?)article["text"]);
    }

    [Fact]
    public async Task The_same_id_again_replaces_the_article()
    {
        await gateway.PostAsync("/v1/articles", new { id = "twice", title = "First", text = "The first version of this report speaks of a zeppelin over the bay." }, 201);
        var second = await gateway.PostAsync("/v1/articles", new { id = "twice", title = "Second", text = "The second version of this report speaks of a submarine under the bay." }, 201);
        Assert.Equal("Second", (string?)(await gateway.GetAsync("/v1/articles/twice"))["title"]);
        var found = await gateway.GetAsync($"/v1/search?language=en&q=zeppelin+OR+submarine&position={second["position"]}");
        Assert.Equal(1, (int?)found["total"]);
    }

    [Fact]
    public async Task An_article_without_an_id_gets_the_same_one_whenever_its_address_is_posted()
    {
        var body = new { url = "https://courier.example/again", text = "A report that is crawled again and again, and stays one report all the same." };
        var first = await gateway.PostAsync("/v1/articles", body, 201);
        var second = await gateway.PostAsync("/v1/articles", body, 201);
        Assert.Equal((string?)first["id"], (string?)second["id"]);
    }

    [Fact]
    public async Task A_removed_article_is_gone_at_once()
    {
        await gateway.PostAsync("/v1/articles", new { id = "gone", text = "This report will not be here for long, whatever it says about itself." }, 201);
        using var removed = await gateway.Http.DeleteAsync("/v1/articles/gone");
        Assert.True(removed.IsSuccessStatusCode);
        await gateway.GetAsync("/v1/articles/gone", 404);
    }

    [Fact]
    public async Task Of_several_lines_for_one_article_the_last_one_stays()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 300).Select(i => $$"""{"id":"same-{{i % 3}}","title":"Version {{i}}","text":"The price of figs rose again in the market this week, traders said."}"""));
        using var response = await gateway.Http.PostAsync("/v1/articles:batch", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
        Assert.Equal(300, (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        for (var i = 297; i < 300; i++) Assert.Equal($"Version {i}", (string?)(await gateway.GetAsync($"/v1/articles/same-{i % 3}"))["title"]);
    }

    [Fact]
    public async Task A_batch_answers_every_line_in_order_and_a_wrong_line_harms_no_other()
    {
        var lines = string.Join('\n',
            """{"id":"batch-1","text":"The first article of the batch reports on the price of figs in the market."}""",
            """{"id":"batch-2","text":""",
            """{"id":"batch-3","html":"<p>x</p>","text":"both"}""",
            "",
            """{"id":"batch-4","text":"The last article of the batch reports on the price of dates in the market."}""");
        using var response = await gateway.Http.PostAsync("/v1/articles:batch", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
        var results = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(4, results.Count);
        Assert.Equal("batch-1", (string?)results[0]["id"]);
        Assert.Equal(400, (int?)results[1]["status"]);
        Assert.Equal("text", (string?)results[2]["errors"]![0]!["field"]);
        Assert.Equal("batch-4", (string?)results[3]["id"]);
    }

    [Theory]
    [InlineData("""{"text":"x","html":"<p>y</p>"}""", "text")]
    [InlineData("""{"id":"a"}""", "html")]
    [InlineData("""{"id":"a","text":"Some words.","published":"yesterday"}""", "published")]
    [InlineData("""{"id":"a","text":"Some words.","url":"not an address"}""", "url")]
    [InlineData("""{"id":"a","text":"Some words.","headline":"x"}""", "headline")]
    [InlineData("""{"id":7,"text":"Some words."}""", "id")]
    public async Task A_wrong_article_gets_a_problem_that_names_the_field(string body, string field)
    {
        using var response = await gateway.Http.PostAsync("/v1/articles", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(field, (string?)problem["errors"]![0]!["field"]);
    }

    [Theory]
    [InlineData("""{"id":"a","text":"Share this article"}""", "text", "has no article in it: its only block was taken for boilerplate (\"Share this article\" consists of a set phrase)")]
    [InlineData("""{"id":"a","html":"<nav><a href='/'>Home</a></nav><p>All rights reserved</p>"}""", "html", "has no article in it: all of its 2 blocks")]
    [InlineData("""{"id":"a","html":"<p> </p>"}""", "html", "has no text in it")]
    public async Task A_page_in_which_no_article_is_found_gets_a_problem_that_says_so(string body, string field, string why)
    {
        using var response = await gateway.Http.PostAsync("/v1/articles", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(400, (int)response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>())!["errors"]![0]!;
        Assert.Equal(field, (string?)error["field"]);
        Assert.Contains(why, error.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\\\"", "\""));
    }
}
