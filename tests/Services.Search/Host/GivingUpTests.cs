using System.Collections.Immutable;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Shards;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.Shards.V1;
using Khabar.Testing;
using Khabar.V1;
using Microsoft.Extensions.DependencyInjection;

namespace Khabar.Services.Search.Tests.Host;

/// <summary>Calls that do not come to their end, or not with all that they asked for.</summary>
public sealed class GivingUpTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Past_its_deadline_a_call_fails_and_the_work_for_it_is_given_up()
    {
        await using var process = await StuckAsync();
        var error = await Assert.ThrowsAsync<RpcException>(async () => await process.Search.SearchAsync(new SearchRequest { Query = "harbour" }, deadline: DateTime.UtcNow.AddSeconds(1)));
        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
        await NothingIsLeftAsync(process);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("suggest")]
    [InlineData("related")]
    public async Task A_call_that_is_cancelled_is_given_up(string method)
    {
        await using var process = await StuckAsync();
        using var cancelling = new CancellationTokenSource();
        Task call = method switch
        {
            "search" => process.Search.SearchAsync(new SearchRequest { Query = "harbour" }, cancellationToken: cancelling.Token).ResponseAsync,
            "suggest" => process.Search.SuggestAsync(new SuggestRequest { Prefix = "harb" }, cancellationToken: cancelling.Token).ResponseAsync,
            _ => process.Search.RelatedAsync(new RelatedRequest { Id = "en-1" }, cancellationToken: cancelling.Token).ResponseAsync,
        };
        await asked.Task.WaitAsync(Patience);
        await cancelling.CancelAsync();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call)).StatusCode);
        await NothingIsLeftAsync(process);
    }

    [Fact]
    public async Task A_conversation_that_is_dropped_lets_its_place_go()
    {
        await using var process = await SearchProcess.StartAsync(HarbourNews.Articles);
        var gate = process.Services.GetRequiredService<SearchGate>();
        var call = new ShardService.ShardServiceClient(process.Channel).Converse();
        await call.RequestStream.WriteAsync(new ShardQuestion { Open = new OpenShards { Collection = "news", Shards = { 0 } } });
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Equal(1, gate.Inside);
        call.Dispose();
        await Poll.UntilAsync(() => gate.Inside == 0, Patience, "the conversation is still open");
    }

    [Fact]
    public async Task Where_too_many_ask_at_once_the_caller_is_told_when_to_come_again()
    {
        await using var process = await SearchProcess.StartAsync(HarbourNews.Articles, replace: null, "--Search:MaxRunning=1", "--Search:MaxWaiting=0");
        using var visit = process.Services.GetRequiredService<SearchGate>().Admit();
        foreach (var call in new Func<Task>[]
        {
            () => process.Search.SearchAsync(new SearchRequest { Query = "harbour" }).ResponseAsync,
            () => process.Search.SuggestAsync(new SuggestRequest { Prefix = "harb" }).ResponseAsync,
            () => process.Search.RelatedAsync(new RelatedRequest { Id = "en-1" }).ResponseAsync,
        })
        {
            var error = await Assert.ThrowsAsync<RpcException>(call);
            Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
            Assert.True(RpcErrors.RetryDelay(error) > TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task A_shard_that_nobody_holds_makes_an_answer_partial_and_is_named()
    {
        await using var process = await SearchProcess.StartAsync(HarbourNews.Articles, services => services.AddSingleton<IShardPlacement>(
            provider => new Placement([provider.GetRequiredService<LocalShardHost>()], [])));
        var answer = await process.Search.SearchAsync(new SearchRequest());
        Assert.Equal([1u], answer.MissingShards);
        Assert.InRange(answer.Total, 1, HarbourNews.Articles.Length - 1);
    }

    [Fact]
    public async Task Where_nobody_holds_any_shard_the_service_is_unavailable()
    {
        await using var process = await SearchProcess.StartAsync(HarbourNews.Articles, services => services.AddSingleton<IShardPlacement>(new Placement([], [])));
        var error = await Assert.ThrowsAsync<RpcException>(async () => await process.Search.SearchAsync(new SearchRequest()));
        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
    }

    [Fact]
    public async Task Positions_that_never_come_are_waited_for_as_long_as_asked_and_no_longer()
    {
        await using var process = await SearchProcess.StartAsync(HarbourNews.Articles);
        var request = new SearchRequest { AtLeast = { new Position { Shard = 0, Offset = ulong.MaxValue } }, Wait = new() { Nanos = 100_000_000 } };
        var error = await Assert.ThrowsAsync<RpcException>(async () => await process.Search.SearchAsync(request, deadline: DateTime.UtcNow + Patience));
        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
    }

    /// <summary>A service whose shards never answer.</summary>
    Task<SearchProcess> StuckAsync() => SearchProcess.StartAsync(HarbourNews.Articles, services => services.AddSingleton<IShardPlacement>(provider =>
    {
        ImmutableArray<IShardHost> stuck = [new FaultyHost(provider.GetRequiredService<LocalShardHost>(), StayAsync)];
        return new Placement(stuck, stuck);
    }));

    async Task StayAsync(ShardQuestion question, CancellationToken cancellation)
    {
        asked.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        finally
        {
            givenUp.TrySetResult();
        }
    }

    async Task NothingIsLeftAsync(SearchProcess process)
    {
        await givenUp.Task.WaitAsync(Patience);
        var gate = process.Services.GetRequiredService<SearchGate>();
        await Poll.UntilAsync(() => gate.Inside == 0, Patience, "a conversation is still open");
    }
}
