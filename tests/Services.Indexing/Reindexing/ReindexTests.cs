using Google.Protobuf;
using Grpc.Core;
using Khabar.Services.Indexing.Tests.Calls;
using Khabar.V1;

namespace Khabar.Services.Indexing.Tests.Reindexing;

public sealed class ReindexTests : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly TemporaryFolder data = new();
    IndexingHost host = null!;

    public async Task InitializeAsync() => host = await IndexingHost.StartAsync(data.Path, ("Indexing:Shards", "2"));

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task A_generation_is_built_beside_switched_to_taken_back_and_given_up_while_articles_come_and_go()
    {
        for (var i = 0; i < 40; i++) await StoreAsync($"{i}", $"text {i}");
        await host.Indexing.DeleteAsync(new() { Id = "7" });
        Assert.Equal(2u, (await host.Indexing.StartReindexAsync(new())).Generation);
        await Refused(() => host.Indexing.StartReindexAsync(new()).ResponseAsync);
        await Refused(() => host.Indexing.SwitchGenerationAsync(new() { Generation = 3 }).ResponseAsync);
        await StoreAsync("40", "written meanwhile");
        await CaughtUpAsync();

        await host.Indexing.SwitchGenerationAsync(new() { Generation = 2 });
        Assert.All(await ShardsAsync(), shard => Assert.Equal(2u, shard.Generation));
        Assert.Equal(40, (await ShardsAsync()).Sum(shard => shard.Articles));
        await StoreAsync("41", "written afterwards");
        Assert.Equal("written afterwards", (await host.Indexing.GetAsync(new() { Id = "41" })).Article.Text);
        Assert.Equal(2u, (await host.Publication.GetCommitAsync(new())).Generation);

        // The former generation was kept up, so that nothing is missing when it is taken back.
        await CaughtUpAsync();
        await host.Indexing.SwitchGenerationAsync(new() { Generation = 1 });
        Assert.Equal(41, (await ShardsAsync()).Sum(shard => shard.Articles));

        await host.Indexing.DiscardGenerationAsync(new() { Generation = 2 });
        await Until(() => !Directory.EnumerateFiles(data.Path, "segments_*", SearchOption.AllDirectories).Any(path => path.Contains("index/2/")));
        Assert.Equal(3u, (await host.Indexing.StartReindexAsync(new())).Generation);
    }

    [Fact]
    public async Task A_switch_waits_until_everything_acknowledged_before_it_is_committed_in_the_new_generation()
    {
        for (var i = 0; i < 40; i++) await StoreAsync($"{i}", $"text {i}");
        await ShardsAsync();
        await host.Indexing.StartReindexAsync(new());
        // A few entries behind the log counts as caught up already.
        await Until(async () => (await host.Indexing.GetReindexAsync(new())).CaughtUp);
        await host.Indexing.SwitchGenerationAsync(new() { Generation = 2 });
        Assert.Equal(40, (await host.Indexing.GetStatusAsync(new())).Shards.Sum(shard => shard.Articles));
    }

    [Fact]
    public async Task Articles_are_extracted_anew_from_their_pages_and_keep_what_their_caller_gave()
    {
        var page = new Page
        {
            Url = "https://courier.example/owls",
            Html = ByteString.CopyFromUtf8(
                "<article><h1>Owls return</h1><p>Three owls have returned to the tower of the cathedral after twelve years, the verger said on Sunday.</p></article>"),
        };
        await host.Indexing.IndexAsync(new() { Article = new() { Id = "owls", Title = "Given title", Source = "given", Text = "badly extracted" }, Page = page });
        await StoreAsync("plain", "without a page");
        await host.Indexing.StartReindexAsync(new() { Extract = true });
        await CaughtUpAsync();
        await host.Indexing.SwitchGenerationAsync(new() { Generation = 2 });
        var owls = (await host.Indexing.GetAsync(new() { Id = "owls" })).Article;
        Assert.Contains("the verger said", owls.Text);
        Assert.Equal(("Given title", "given"), (owls.Title, owls.Source));
        Assert.Equal("without a page", (await host.Indexing.GetAsync(new() { Id = "plain" })).Article.Text);
    }

    [Fact]
    public async Task A_generation_that_is_being_built_is_gone_on_with_after_a_restart()
    {
        for (var i = 0; i < 10; i++) await StoreAsync($"{i}", "text");
        await host.Indexing.StartReindexAsync(new());
        await host.DisposeAsync();
        host = await IndexingHost.StartAsync(data.Path);
        await CaughtUpAsync();
        await host.Indexing.SwitchGenerationAsync(new() { Generation = 2 });
        Assert.Equal(10, (await ShardsAsync()).Sum(shard => shard.Articles));
    }

    async Task StoreAsync(string id, string text) => await host.Indexing.IndexAsync(new() { Article = new() { Id = id, Text = text } });

    async Task<IEnumerable<ShardStatus>> ShardsAsync() => (await host.CaughtUpAsync()).Shards;

    /// <summary>Waits until the generation beside holds the whole log.</summary>
    Task CaughtUpAsync() => Until(async () =>
    {
        var reindex = await host.Indexing.GetReindexAsync(new());
        return reindex.CaughtUp && reindex.Shards.All(shard => shard.Committed == shard.LogEnd);
    });

    static Task Until(Func<bool> condition) => Until(() => Task.FromResult(condition()));

    static Task Until(Func<Task<bool>> condition) => Poll.UntilAsync(condition, held => held, Patience, _ => "it did not come to pass");

    static async Task Refused(Func<Task> call) =>
        Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);
}
