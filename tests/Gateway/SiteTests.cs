namespace Khabar.Gateway.Tests;

[Collection(GatewayCollection.Name)]
public sealed class SiteTests(RunningGateway gateway)
{
    [Fact]
    public async Task The_gateway_says_that_it_is_healthy() => Assert.Equal("ok", (string?)(await gateway.GetAsync("/healthz"))["status"]);

    [Fact]
    public async Task The_description_names_every_operation()
    {
        var description = await gateway.GetAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", (string?)description["openapi"]);
        var paths = description["paths"]!.AsObject().Select(path => path.Key).ToHashSet();
        Assert.Superset(new HashSet<string> { "/v1/articles", "/v1/articles:batch", "/v1/articles/{id}", "/v1/search", "/v1/extract", "/v1/analyze", "/healthz" }, paths);
    }

    [Fact]
    public async Task The_page_is_served_under_a_policy_that_loads_nothing_from_elsewhere()
    {
        using var response = await gateway.Http.GetAsync("/");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("http://", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_unknown_path_gets_a_problem_document() => Assert.Equal(404, (int?)(await gateway.GetAsync("/v1/nothing", 404))["status"]);
}
