using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Khabar.Gateway.Tests.Telemetry;

[Collection(GatewayCollection.Name)]
public sealed partial class MetricsTests(RunningGateway gateway)
{
    [Fact]
    public async Task Every_metric_of_the_dashboard_is_there_once_articles_were_stored_and_searched()
    {
        await gateway.PostAsync("/v1/articles", new { id = "measured", html = "<article><h1>Measured</h1><p>An article that is counted and timed.</p></article>" }, 201);
        await gateway.GetAsync("/v1/search?q=measured");
        using var response = await gateway.Http.GetAsync("/metrics");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var series = (await response.Content.ReadAsStringAsync()).Split('\n').Select(line => Series().Match(line).Value).ToHashSet();

        var dashboard = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "grafana-dashboard.json")))!;
        var expressions = dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => (string)target!["expr"]!);
        var named = expressions.SelectMany(expression => Named().Matches(expression)).Select(match => match.Value).ToHashSet();
        Assert.True(named.Count >= 13, string.Join(", ", named));
        Assert.Empty(named.Except(series));
    }

    [GeneratedRegex("^[a-z_]+")]
    private static partial Regex Series();

    [GeneratedRegex("\\b(khabar|http_server)_[a-z_]+(?=[\\[)])")]
    private static partial Regex Named();
}
