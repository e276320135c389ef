using Grpc.Core;
using Grpc.Health.V1;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>Every call of the service with a request that is in order.</summary>
[Collection(nameof(HarbourProcess))]
public sealed class RightRequestTests(HarbourProcess harbour)
{
    readonly SearchProcess process = harbour.Process;

    [Fact]
    public async Task Search_finds_articles_of_all_shards_in_both_scripts()
    {
        var answer = await process.Search.SearchAsync(new SearchRequest { Query = "harbour OR ميناء", Facets = true });
        Assert.Equal(["ar-1", "en-1", "en-2"], answer.Hits.Select(hit => hit.Id).Order());
        Assert.Equal(3, answer.Total);
        Assert.NotEmpty(answer.Facets);
        Assert.Empty(answer.MissingShards);
        Assert.NotNull(answer.Took);
    }

    [Fact]
    public async Task Search_walks_through_its_pages_by_token()
    {
        var ids = new List<string>();
        var request = new SearchRequest { PageSize = 2 };
        do
        {
            var page = await process.Search.SearchAsync(request);
            ids.AddRange(page.Hits.Select(hit => hit.Id));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(HarbourNews.Articles.Select(article => article.Id).Order(), ids.Order());
    }

    [Fact]
    public async Task Suggest_completes_a_headline()
    {
        var answer = await process.Search.SuggestAsync(new SuggestRequest { Prefix = "harb" });
        Assert.Contains(answer.Suggestions, suggestion => suggestion.Text == "Harbour opens");
    }

    [Fact]
    public async Task Related_lists_what_else_was_reported()
    {
        var answer = await process.Search.RelatedAsync(new RelatedRequest { Id = "en-1" });
        Assert.Contains(answer.SameStory.Concat(answer.Related), hit => hit.Id == "en-2");
        Assert.DoesNotContain(answer.SameStory.Concat(answer.Related), hit => hit.Id == "en-1");
    }

    [Fact]
    public async Task GetReplicas_tells_of_every_shard_that_is_held()
    {
        var answer = await new ReplicaService.ReplicaServiceClient(process.Channel).GetReplicasAsync(new GetReplicasRequest());
        Assert.Equal([0u, 1u], answer.Replicas.Select(replica => replica.Shard));
        Assert.Equal(HarbourNews.Articles.Length, answer.Replicas.Sum(replica => replica.Articles));
        Assert.All(answer.Replicas, replica => Assert.True(replica.Bytes > 0));
    }

    [Fact]
    public async Task Converse_opens_shards_and_answers_about_them()
    {
        using var call = new ShardService.ShardServiceClient(process.Channel).Converse();
        await call.RequestStream.WriteAsync(new ShardQuestion { Open = new OpenShards { Collection = "news", Shards = { 0, 1 } } });
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal([0u, 1u], call.ResponseStream.Current.Opened.Shards.Select(shard => shard.Shard));
        await call.RequestStream.WriteAsync(new ShardQuestion { Read = new ReadArticles { Id = "ar-1" } });
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal("ar-1", Assert.Single(call.ResponseStream.Current.Read.Documents).Article.Id);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task A_collection_that_was_never_created_is_not_found_and_the_default_one_is_empty_until_it_is()
    {
        var gone = await Assert.ThrowsAsync<RpcException>(async () => await process.Search.SearchAsync(new SearchRequest { Collection = "archive" }));
        Assert.Equal(StatusCode.NotFound, gone.StatusCode);
        await using var bare = await SearchProcess.StartAsync([]);
        Assert.Equal(0, (await bare.Search.SearchAsync(new SearchRequest { Query = "harbour" })).Total);
        Assert.Empty((await bare.Search.SuggestAsync(new SuggestRequest { Prefix = "harb" })).Suggestions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("khabar.v1.SearchService")]
    public async Task Health_says_that_it_serves(string service)
    {
        var health = await new Health.HealthClient(process.Channel).CheckAsync(new HealthCheckRequest { Service = service });
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }
}
