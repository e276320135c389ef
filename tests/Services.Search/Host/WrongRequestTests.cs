using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>Every call of the service with requests that are wrong: the status says so, and its details name the field.</summary>
[Collection(nameof(HarbourProcess))]
public sealed class WrongRequestTests(HarbourProcess harbour)
{
    readonly SearchProcess process = harbour.Process;

    [Theory]
    [InlineData("query", "{\"query\": \"LONG\"}")]
    [InlineData("collection", "{\"collection\": \"../secrets\"}")]
    [InlineData("page_size", "{\"pageSize\": 1000000000}")]
    [InlineData("page_size", "{\"pageSize\": -1}")]
    [InlineData("page_token", "{\"pageToken\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}")]
    [InlineData("page_token", "{\"pageToken\": \"LONG\"}")]
    [InlineData("sort", "{\"sort\": 9}")]
    [InlineData("syntax", "{\"syntax\": -1}")]
    [InlineData("languages", "{\"languages\": [\"\"]}")]
    [InlineData("sources", "{\"sources\": [\"LONG\"]}")]
    [InlineData("wait", "{\"wait\": \"3600s\"}")]
    [InlineData("freshness_half_life", "{\"freshnessHalfLife\": \"0s\"}")]
    [InlineData("at_least", "{\"atLeast\": [{\"shard\": 4000000000, \"offset\": \"1\"}]}")]
    public Task Search_names_the_field(string field, string request) =>
        NamesAsync(field, Read<SearchRequest>(request), asked => process.Search.SearchAsync(asked).ResponseAsync);

    [Fact]
    public Task Search_names_a_time_that_no_calendar_has() => NamesAsync(
        "published_from", new SearchRequest { PublishedFrom = new Timestamp { Seconds = long.MaxValue } }, asked => process.Search.SearchAsync(asked).ResponseAsync);

    [Theory]
    [InlineData("prefix", "{\"prefix\": \"LONG\"}")]
    [InlineData("collection", "{\"collection\": \"News\"}")]
    [InlineData("limit", "{\"limit\": 1000000000}")]
    [InlineData("limit", "{\"limit\": -2147483648}")]
    public Task Suggest_names_the_field(string field, string request) =>
        NamesAsync(field, Read<SuggestRequest>(request), asked => process.Search.SuggestAsync(asked).ResponseAsync);

    [Theory]
    [InlineData("id", "{}")]
    [InlineData("id", "{\"id\": \"LONG\"}")]
    [InlineData("collection", "{\"id\": \"en-1\", \"collection\": \" \"}")]
    [InlineData("limit", "{\"id\": \"en-1\", \"limit\": 51}")]
    public Task Related_names_the_field(string field, string request) =>
        NamesAsync(field, Read<RelatedRequest>(request), asked => process.Search.RelatedAsync(asked).ResponseAsync);

    [Fact]
    public Task GetReplicas_names_the_field() => NamesAsync(
        "collection", new GetReplicasRequest { Collection = "/" }, asked => new ReplicaService.ReplicaServiceClient(process.Channel).GetReplicasAsync(asked).ResponseAsync);

    [Fact]
    public async Task Related_does_not_find_what_no_shard_has()
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await process.Search.RelatedAsync(new RelatedRequest { Id = "en-404" }));
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
    }

    [Fact]
    public async Task The_token_of_one_query_is_refused_for_another()
    {
        string token = (await process.Search.SearchAsync(new SearchRequest { PageSize = 1 })).NextPageToken;
        Assert.NotEmpty(token);
        await NamesAsync("page_token", new SearchRequest { Query = "harbour", PageSize = 1, PageToken = token }, asked => process.Search.SearchAsync(asked).ResponseAsync);
    }

    [Theory]
    [InlineData(ShardQuestion.QuestionOneofCase.None)]
    [InlineData(ShardQuestion.QuestionOneofCase.Find)]
    [InlineData(ShardQuestion.QuestionOneofCase.Read)]
    public Task Converse_names_a_question_out_of_turn(ShardQuestion.QuestionOneofCase first)
    {
        var question = first switch
        {
            ShardQuestion.QuestionOneofCase.Find => new ShardQuestion { Find = new FindArticles() },
            ShardQuestion.QuestionOneofCase.Read => new ShardQuestion { Read = new ReadArticles { Id = "en-1" } },
            _ => new ShardQuestion(),
        };
        return NamesAsync("question", question, async asked =>
        {
            using var call = new ShardService.ShardServiceClient(process.Channel).Converse();
            await call.RequestStream.WriteAsync(asked);
            await call.ResponseStream.MoveNext();
            return call.ResponseStream.Current;
        });
    }

    static T Read<T>(string json) where T : IMessage<T>, new() => JsonParser.Default.Parse<T>(json.Replace("LONG", new string('a', 100_000)));

    static async Task NamesAsync<TRequest, TResponse>(string field, TRequest request, Func<TRequest, Task<TResponse>> call)
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => call(request));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.True(RpcErrors.Details(error)!.Details.Single().TryUnpack<BadRequest>(out var details));
        Assert.Equal(field, Assert.Single(details.FieldViolations).Field);
    }
}
