using Khabar.V1;
using Microsoft.Extensions.Configuration;

namespace Khabar.Services.Embedded.Tests;

public sealed class EmbeddedSuiteTests : IDisposable
{
    const string PageText = """
        Corridors Opened In The South
        By A Reporter
        Humanitarian corridors were opened on Thursday morning, the ministry said, and thousands of people left the city by bus before noon.
        Officials on both sides said that the agreement would hold until Sunday, and that further convoys were being prepared in the villages around.
        "We waited for nine days," said a teacher who had reached the border with her children. "Nobody told us when the road would be open."
        """;

    readonly string data = Directory.CreateTempSubdirectory("khabar-embedded-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task A_page_is_extracted_indexed_and_found_over_one_channel()
    {
        await using var suite = await EmbeddedSuite.StartAsync(new() { DataPath = data }, CancellationToken.None);
        var page = new Page { Text = PageText, Url = "https://example.com/1" };
        var article = (await new ExtractionService.ExtractionServiceClient(suite.Channel).ExtractAsync(new() { Page = page })).Article;
        article.Id = "1";
        var position = (await new IndexingService.IndexingServiceClient(suite.Channel).IndexAsync(new() { Article = article, Page = page })).Position;
        var found = await new SearchService.SearchServiceClient(suite.Channel).SearchAsync(new() { Query = "corridor", AtLeast = { position } });
        Assert.Equal("1", Assert.Single(found.Hits).Id);
    }

    [Fact]
    public async Task What_was_acknowledged_is_found_after_the_suite_was_stopped_and_started()
    {
        var positions = new List<Position>();
        await using (var suite = await EmbeddedSuite.StartAsync(new() { DataPath = data }, CancellationToken.None))
        {
            var indexing = new IndexingService.IndexingServiceClient(suite.Channel);
            for (var i = 0; i < 50; i++) positions.Add((await indexing.IndexAsync(new() { Article = new() { Id = $"{i}", Text = $"Report number {i}" } })).Position);
        }
        await using var again = await EmbeddedSuite.StartAsync(new() { DataPath = data }, CancellationToken.None);
        var found = await new SearchService.SearchServiceClient(again.Channel).SearchAsync(new() { Query = "report", AtLeast = { positions } });
        Assert.Equal(50, found.Total);
    }

    [Fact]
    public async Task Settings_reach_the_services()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Indexing:Shards", "3"), new("urls", "http://127.0.0.1:1")]).Build();
        await using var suite = await EmbeddedSuite.StartAsync(new() { DataPath = data, Settings = settings }, CancellationToken.None);
        var indexing = new IndexingService.IndexingServiceClient(suite.Channel);
        await indexing.IndexAsync(new() { Article = new() { Id = "1", Text = "text" } });
        Assert.Equal(3, (await indexing.GetStatusAsync(new())).Shards.Count);
    }

    [Fact]
    public async Task Two_suites_cannot_share_a_data_folder()
    {
        await using var first = await EmbeddedSuite.StartAsync(new() { DataPath = data }, CancellationToken.None);
        await new IndexingService.IndexingServiceClient(first.Channel).IndexAsync(new() { Article = new() { Id = "1", Text = "text" } });
        await Assert.ThrowsAsync<IOException>(() => EmbeddedSuite.StartAsync(new() { DataPath = data }, CancellationToken.None));
    }
}
