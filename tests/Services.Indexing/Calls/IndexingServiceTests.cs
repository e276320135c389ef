using Google.Rpc;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Indexing.Log;
using Khabar.V1;

namespace Khabar.Services.Indexing.Tests.Calls;

public sealed class IndexingServiceTests : IDisposable
{
    readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    static Article Article(string id, string text = "Humanitarian corridors were opened.") =>
        new() { Id = id, Title = "Title " + id, Text = text, Language = "en", Url = "https://www.example.com/" + id };

    [Fact]
    public async Task An_article_is_returned_as_soon_as_it_is_acknowledged_and_after_it_was_committed()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        var page = new Page { Text = "Title 1\nHumanitarian corridors were opened.", Url = "https://example.com/1" };
        var position = (await host.Indexing.IndexAsync(new() { Article = Article("1"), Page = page })).Position;
        var request = new GetRequest { Id = "1", IncludePage = true };
        var early = await host.Indexing.GetAsync(request);
        await host.CaughtUpAsync();
        var late = await host.Indexing.GetAsync(request);
        Assert.Equal(early, late);
        Assert.Equal(position, late.Position);
        Assert.Equal(page, late.Page);
        Assert.Equal("example.com", late.Article.Source);
        Assert.Equal("Title 1", late.Article.Title);
        Assert.Null((await host.Indexing.GetAsync(new() { Id = "1" })).Page);
    }

    [Fact]
    public async Task The_same_id_again_replaces_the_article()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        for (var version = 0; version < 20; version++)
        {
            await host.Indexing.IndexAsync(new() { Article = Article("1", $"version {version}") });
            if (version % 5 == 0) await host.CaughtUpAsync();
            Assert.Equal($"version {version}", (await host.Indexing.GetAsync(new() { Id = "1" })).Article.Text);
        }
        Assert.Equal(1, (await host.CaughtUpAsync()).Shards.Sum(shard => shard.Articles));
    }

    [Fact]
    public async Task A_removed_article_is_not_found_at_once_and_for_good()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        await host.Indexing.IndexAsync(new() { Article = Article("1") });
        await host.CaughtUpAsync();
        await host.Indexing.DeleteAsync(new() { Id = "1" });
        await host.Indexing.DeleteAsync(new() { Id = "never there" });
        await AssertNotFound();
        Assert.Equal(0, (await host.CaughtUpAsync()).Shards.Sum(shard => shard.Articles));
        await AssertNotFound();

        async Task AssertNotFound()
        {
            var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Indexing.GetAsync(new() { Id = "1" }));
            Assert.Equal(StatusCode.NotFound, error.StatusCode);
        }
    }

    [Fact]
    public async Task A_stream_gets_a_result_for_every_article_in_order_and_goes_on_after_one_that_is_wrong()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        using var call = host.Indexing.IndexStream();
        const int count = 2_000;
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < count; i++) await call.RequestStream.WriteAsync(new() { Article = Article(i % 100 == 99 ? "" : $"{i % 500}", $"text {i}") });
            await call.RequestStream.CompleteAsync();
        });
        var results = new List<IndexStreamResponse>();
        await foreach (var result in call.ResponseStream.ReadAllAsync()) results.Add(result);
        await sending;
        Assert.Equal(count, results.Count);
        for (var i = 0; i < count; i++)
        {
            if (i % 100 != 99) Assert.True(results[i].Position.Offset > 0);
            else Assert.Equal("article.id", results[i].Error.Details[0].Unpack<BadRequest>().FieldViolations[0].Field);
        }
        // Of several versions in one stream the last one stays.
        for (var id = 0; id < 498; id += 7)
        {
            if (id % 100 != 99) Assert.Equal($"text {1500 + id}", (await host.Indexing.GetAsync(new() { Id = $"{id}" })).Article.Text);
        }
        Assert.Equal(495, (await host.CaughtUpAsync()).Shards.Sum(shard => shard.Articles));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart_once()
    {
        await using (var host = await IndexingHost.StartAsync(data.Path, ("Indexing:CommitInterval", "00:01:00")))
        {
            await Task.WhenAll(Enumerable.Range(0, 300).Select(async i => await host.Indexing.IndexAsync(new() { Article = Article($"{i}") })));
        }
        await using var again = await IndexingHost.StartAsync(data.Path);
        for (var i = 0; i < 300; i += 17) Assert.Equal($"Title {i}", (await again.Indexing.GetAsync(new() { Id = $"{i}" })).Article.Title);
        var status = await again.CaughtUpAsync();
        Assert.Equal(300, status.Shards.Sum(shard => shard.Articles));
        Assert.Equal(300ul, status.Shards.Aggregate(0ul, (sum, shard) => sum + shard.LogEnd));
    }

    [Fact]
    public async Task An_index_that_was_lost_is_built_anew_from_the_log()
    {
        await using (var host = await IndexingHost.StartAsync(data.Path))
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(async i => await host.Indexing.IndexAsync(new() { Article = Article($"{i % 80}") })));
            await host.Indexing.DeleteAsync(new() { Id = "7" });
        }
        Directory.Delete(Path.Combine(data.Path, "collections", "news", "index"), recursive: true);
        await using var again = await IndexingHost.StartAsync(data.Path);
        Assert.Equal(79, (await again.CaughtUpAsync()).Shards.Sum(shard => shard.Articles));
    }

    [Fact]
    public async Task Collections_do_not_know_of_each_other()
    {
        await using var host = await IndexingHost.StartAsync(data.Path, ("Indexing:MaxCollections", "2"));
        await host.Indexing.IndexAsync(new() { Collection = "a", Article = Article("1", "in a") });
        await host.Indexing.IndexAsync(new() { Collection = "b", Article = Article("1", "in b") });
        Assert.Equal("in a", (await host.Indexing.GetAsync(new() { Collection = "a", Id = "1" })).Article.Text);
        Assert.Equal("in b", (await host.Indexing.GetAsync(new() { Collection = "b", Id = "1" })).Article.Text);
        Assert.Empty((await host.Indexing.GetStatusAsync(new() { Collection = "c" })).Shards);
        Assert.Null((await host.Indexing.DeleteAsync(new() { Collection = "c", Id = "1" })).Position);
        var missing = await Assert.ThrowsAsync<RpcException>(async () => await host.Indexing.GetAsync(new() { Collection = "c", Id = "1" }));
        Assert.Equal(StatusCode.NotFound, missing.StatusCode);
        var full = await Assert.ThrowsAsync<RpcException>(async () => await host.Indexing.IndexAsync(new() { Collection = "c", Article = Article("1") }));
        Assert.Equal(StatusCode.FailedPrecondition, full.StatusCode);
    }

    [Fact]
    public async Task Of_many_first_writes_at_once_one_creates_the_collection_and_says_so()
    {
        var log = new RecordingLogger();
        await using var host = await IndexingHost.StartAsync(data.Path, log, ("Indexing:MaxCollections", "1"));
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async i => await host.Indexing.IndexAsync(new() { Article = Article($"{i}") })));
        Assert.Single(log.Messages, entry => entry.Message.StartsWith("Created the collection", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_field_that_is_wrong_is_named()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Indexing.IndexAsync(new() { Collection = "No!", Article = new() { Url = "x" } }));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(
            ["collection", "article.id", "article.url", "article.text"],
            RpcErrors.ToStatus(error).Details[0].Unpack<BadRequest>().FieldViolations.Select(violation => violation.Field));
        error = await Assert.ThrowsAsync<RpcException>(async () => await host.Indexing.GetAsync(new()));
        Assert.Equal("id", RpcErrors.ToStatus(error).Details[0].Unpack<BadRequest>().FieldViolations.Single().Field);
    }

    [Theory]
    [InlineData("Indexing:Shards", "0")]
    [InlineData("Indexing:CommitInterval", "00:00:00")]
    [InlineData("Indexing:Log:SegmentBytes", "1")]
    public async Task A_setting_out_of_range_stops_the_start_with_a_message_that_names_it(string key, string value)
    {
        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => IndexingHost.StartAsync(data.Path, (key, value)));
        Assert.Contains(key, error.Message);
    }

    [Fact]
    public async Task The_number_of_shards_is_that_of_the_creation()
    {
        await using (var host = await IndexingHost.StartAsync(data.Path, ("Indexing:Shards", "3"))) await host.Indexing.IndexAsync(new() { Article = Article("1") });
        await using var again = await IndexingHost.StartAsync(data.Path, ("Indexing:Shards", "5"));
        Assert.Equal(3, (await again.Indexing.GetStatusAsync(new())).Shards.Count);
        Assert.Equal("Title 1", (await again.Indexing.GetAsync(new() { Id = "1" })).Article.Title);
    }

    [Fact]
    public async Task A_damaged_log_stops_the_start_with_a_message_that_names_the_file()
    {
        await using (var host = await IndexingHost.StartAsync(data.Path, ("Indexing:Shards", "1")))
        {
            for (var i = 0; i < 3; i++) await host.Indexing.IndexAsync(new() { Article = Article($"{i}") });
        }
        var file = Assert.Single(Directory.GetFiles(data.Path, "*.log", SearchOption.AllDirectories));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var error = await Assert.ThrowsAsync<LogCorruptException>(() => IndexingHost.StartAsync(data.Path));
        Assert.Equal(file, error.File);
        // What the failed start had opened is closed again.
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        await using var mended = await IndexingHost.StartAsync(data.Path);
        Assert.Equal("Title 1", (await mended.Indexing.GetAsync(new() { Id = "1" })).Article.Title);
    }

    [Fact]
    public async Task An_article_that_the_log_does_not_take_is_refused()
    {
        await using var host = await IndexingHost.StartAsync(data.Path, ("Indexing:Log:MaxEntryBytes", "2000"));
        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Indexing.IndexAsync(new() { Article = Article("1", new string('x', 2000)) }));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Empty((await host.Indexing.GetStatusAsync(new())).Shards);
    }

    [Fact]
    public async Task A_second_process_cannot_open_the_same_data()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        await host.Indexing.IndexAsync(new() { Article = Article("1") });
        var error = await Assert.ThrowsAsync<IOException>(() => IndexingHost.StartAsync(data.Path));
        Assert.Contains("in use", error.Message);
    }
}
