using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Health.V1;
using Khabar.Defaults.Errors;
using Khabar.V1;

namespace Khabar.Services.Embedded.Tests;

/// <summary>Calls within the process mean what they mean over a network.</summary>
public sealed class InProcessCallTests(RunningSuite running) : IClassFixture<RunningSuite>
{
    static readonly Position Never = new() { Shard = 0, Offset = 1_000_000 };

    [Fact]
    public async Task A_refusal_arrives_with_its_status_and_details()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await Indexing.IndexAsync(new() { Article = new() { Text = "text" } }));
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Contains(RpcErrors.ToStatus(refusal).Details, detail => detail.Is(Google.Rpc.BadRequest.Descriptor));
    }

    [Fact]
    public async Task A_call_ends_at_its_deadline()
    {
        var late = await Assert.ThrowsAsync<RpcException>(async () => await Search.SearchAsync(Endless(), deadline: DateTime.UtcNow.AddMilliseconds(50)));
        Assert.Equal(StatusCode.DeadlineExceeded, late.StatusCode);
    }

    [Fact]
    public async Task A_call_ends_when_its_caller_gives_it_up()
    {
        using var givenUp = new CancellationTokenSource();
        using var call = Search.SearchAsync(Endless(), cancellationToken: givenUp.Token);
        await givenUp.CancelAsync();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode);
        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_call_that_is_disposed_is_cancelled()
    {
        var call = Search.SearchAsync(Endless());
        Assert.Throws<InvalidOperationException>(() => call.GetStatus());
        call.Dispose();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode);
        call.Dispose();
    }

    [Fact]
    public async Task A_method_that_nobody_serves_is_unimplemented()
    {
        var method = new Method<Empty, Empty>(MethodType.Unary, "khabar.v1.Nobody", "Nothing",
            Marshallers.Create(Serialize, Empty.Parser.ParseFrom), Marshallers.Create(Serialize, Empty.Parser.ParseFrom));
        using var call = running.Channel.CreateCallInvoker().AsyncUnaryCall(method, null, new(), new());
        Assert.Equal(StatusCode.Unimplemented, (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode);

        static byte[] Serialize(Empty message) => Google.Protobuf.MessageExtensions.ToByteArray(message);
    }

    [Fact]
    public async Task What_a_service_does_to_a_message_its_sender_does_not_see()
    {
        var article = new Article { Id = "blocks", Text = "text", Blocks = { new Block { Text = "text" } } };
        await Indexing.IndexAsync(new() { Article = article });
        Assert.Single(article.Blocks);
        Assert.Equal("", article.Language);
    }

    [Fact]
    public async Task Trailers_arrive()
    {
        using var call = new Health.HealthClient(running.Channel).CheckAsync(new());
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, (await call).Status);
        Assert.NotEmpty(call.GetTrailers());
        Assert.Empty(await call.ResponseHeadersAsync);
    }

    [Fact]
    public async Task A_stream_each_way_keeps_its_order_and_refuses_single_messages()
    {
        const int articles = 1000;
        using var call = Indexing.IndexStream();
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < articles; i++) await call.RequestStream.WriteAsync(new() { Article = new() { Id = i == 7 ? "" : $"{i}", Text = "text" } });
            await call.RequestStream.CompleteAsync();
        });
        var results = new List<IndexStreamResponse>();
        await foreach (var result in call.ResponseStream.ReadAllAsync()) results.Add(result);
        await sending;
        Assert.Equal(articles, results.Count);
        Assert.Equal([7], results.Index().Where(result => result.Item.Error is not null).Select(result => result.Index));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_stream_of_responses_ends_when_its_reader_gives_up()
    {
        using var givenUp = new CancellationTokenSource();
        using var call = new Health.HealthClient(running.Channel).Watch(new());
        Assert.True(await call.ResponseStream.MoveNext(givenUp.Token));
        var next = call.ResponseStream.MoveNext(givenUp.Token);
        await givenUp.CancelAsync();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => next)).StatusCode);
    }

    [Fact]
    public async Task Who_sends_on_a_stream_whose_call_has_ended_is_told_why()
    {
        using var call = Indexing.IndexStream(deadline: DateTime.UtcNow.AddMilliseconds(50));
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (true) await call.RequestStream.WriteAsync(new() { Article = new() { Id = "again", Text = "text" } });
        });
        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
    }

    [Fact]
    public async Task A_suite_that_stops_ends_its_calls_and_takes_no_more()
    {
        var stopping = new RunningSuite();
        await stopping.InitializeAsync();
        var search = new SearchService.SearchServiceClient(stopping.Channel);
        var call = search.SearchAsync(Endless());
        await stopping.DisposeAsync();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(async () => await call)).StatusCode);
        Assert.Throws<ObjectDisposedException>(() => search.SearchAsync(new()));
    }

    IndexingService.IndexingServiceClient Indexing => new(running.Channel);

    SearchService.SearchServiceClient Search => new(running.Channel);

    /// <summary>A search that waits for what does not come.</summary>
    static SearchRequest Endless() => new() { Query = "text", AtLeast = { Never }, Wait = Duration.FromTimeSpan(TimeSpan.FromSeconds(30)) };
}
