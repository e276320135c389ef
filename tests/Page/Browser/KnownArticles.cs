using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Khabar.Page.Tests.Browser;

/// <summary>What the gateway holds besides the samples: enough articles to page through, and one that would take the page over if it could.</summary>
static class KnownArticles
{
    /// <summary>So many articles speak of lighthouses, one a day from 1 January 2024.</summary>
    public const int Lighthouses = 57;

    /// <summary>The id of the hostile article; itself not harmless.</summary>
    public const string HostileId = "<img src=x onerror=\"window.taken=1\">/'\"&?#%2F";

    /// <summary>A word that only the hostile article has.</summary>
    public const string HostileWord = "kraken";

    public static async Task StoreAsync(RunningGateway gateway)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Lighthouses; i++)
            lines.AppendLine(JsonSerializer.Serialize(new
            {
                id = $"lighthouse-{i}",
                source = i % 3 == 0 ? "harbour.example" : "coast.example",
                published = new DateTime(2024, 1, 1).AddDays(i).ToString("yyyy-MM-dd"),
                title = $"Lighthouse number {i} is painted again",
                text = Report(i),
            }));
        lines.AppendLine(JsonSerializer.Serialize(Hostile));
        using var content = new StringContent(lines.ToString(), Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var response = await gateway.Http.PostAsync("/v1/articles:batch", content);
        var positions = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("position").GetString()!);
        await gateway.GetAsync("/v1/search?position=" + string.Join(',', positions));
    }

    // Each is a report of its own, so that none is taken for a copy of another.
    static string Report(int i)
    {
        string[] colours = ["red", "white", "green", "blue", "ochre", "black", "silver"], places = ["cliff", "island", "sandbank", "pier", "reef", "headland", "estuary", "breakwater"];
        var random = new Random(i);
        var figures = string.Join(", ", Enumerable.Range(0, 12).Select(n => $"{places[random.Next(places.Length)]} {random.Next(10_000)} {colours[random.Next(colours.Length)]}"));
        return $"The lighthouse on the {places[i % places.Length]} of district {i} was painted {colours[i % colours.Length]} on day {i} of the year, the harbour office said.\n"
            + $"The painters listed what they had used: {figures}.";
    }

    static object Hostile => new
    {
        id = HostileId,
        source = "<script>window.taken=1</script>.example",
        published = "2023-05-05",
        url = "https://hostile.example/?q=\"><svg/onload=window.taken=1>",
        title = $"The {HostileWord} </title></script><script>window.taken=1</script> \"quoted\" & 'single'",
        text = $"A {HostileWord} report says <img src=x onerror=window.taken=1> and <script>window.taken=1</script> and &lt;script&gt; and javascript:window.taken=1 in the harbour office.\n"
            + "<iframe srcdoc=\"<script>parent.taken=1</script>\"></iframe> was the second paragraph of the report, its readers said on the following day.",
    };
}
