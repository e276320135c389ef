using Khabar.Cli.Tests.Inputs;

namespace Khabar.Cli.Tests;

[Collection(GatewayCollection.Name)]
public sealed class ServerTests(RunningGateway gateway) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("khabar-pages-").FullName;

    string Server => gateway.Http.BaseAddress!.ToString();

    [Fact]
    public async Task Ingest_stores_folders_and_lists_what_was_rejected()
    {
        Directory.CreateDirectory(Path.Combine(folder, "deep"));
        await File.WriteAllTextAsync(Path.Combine(folder, "deep", "owl.html"), "<article><h1>Owls return</h1><p>Three owls have returned to the tower of the cathedral after twelve years, the verger said.</p></article>");
        await File.WriteAllTextAsync(Path.Combine(folder, "heron.txt"), "Herons return\nTwo herons have returned to the pond behind the station after a dry summer, the warden said.");
        await File.WriteAllTextAsync(Path.Combine(folder, "more.jsonl"),
            """
            {"id":"stork","text":"A stork has returned to the chimney of the old brewery, where it nests every second year."}
            {"id":"wrong","published":"yesterday","text":"A crane has returned, but nobody can say when that was."}
            """);
        var outcome = await KhabarProcess.RunAsync("", "ingest", folder, "--server", Server);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("3 stored, 1 rejected", outcome.Output);
        Assert.Contains("more.jsonl:2", outcome.Errors);
        Assert.Contains("published", outcome.Errors);
        Assert.Contains("owls", (string?)(await gateway.GetAsync("/v1/articles/" + Uri.EscapeDataString("deep/owl.html")))["text"]);
    }

    [Fact]
    public async Task Ingest_stores_web_archives_under_the_addresses_that_were_crawled()
    {
        var archive = new WarcBuilder(compressed: true)
            .Html("https://courier.example/swifts", "<article><h1>Swifts return</h1><time>2 hours ago</time><p>Sixty swifts have returned to the eaves of the town hall, a week late, the caretaker said.</p></article>")
            .Raw("no record"u8.ToArray());
        await File.WriteAllBytesAsync(Path.Combine(folder, "crawl.warc.gz"), archive.ToArray());
        var outcome = await KhabarProcess.RunAsync("", "ingest", folder, "--server", Server);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("1 stored, 1 rejected", outcome.Output);
        Assert.Contains("crawl.warc.gz@", outcome.Errors);
        // The same address again is the same article, whoever sends it.
        var posted = await gateway.PostAsync("/v1/articles", new { url = "https://courier.example/swifts", text = "Swifts return\nSixty swifts have returned, the caretaker said." }, 201);
        Assert.Contains("swifts", (string?)(await gateway.GetAsync("/v1/articles/" + (string?)posted["id"]))["text"]);
    }

    [Fact]
    public async Task Search_prints_titles_and_totals()
    {
        await gateway.PostAsync("/v1/articles", new { id = "cli-search", title = "Kingfisher seen", text = "A kingfisher was seen at the lock on Sunday by a group of schoolchildren." }, 201);
        var deadline = DateTime.UtcNow.AddSeconds(20);
        Outcome outcome;
        do outcome = await KhabarProcess.RunAsync("", "search", "kingfisher", "--server", Server);
        while (!outcome.Output.Contains("1 article,") && DateTime.UtcNow < deadline);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Kingfisher seen", outcome.Output);
        Assert.Contains("1 article,", outcome.Output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
