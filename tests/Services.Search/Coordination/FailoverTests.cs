using System.Collections.Immutable;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Search.Shards;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.Shards.V1;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Coordination;

public sealed class FailoverTests : IDisposable
{
    static readonly Random Chance = new(7);

    readonly HeldShards all;
    readonly HeldShards first;
    readonly HeldShards second;
    readonly SearchResponse expected;

    public FailoverTests()
    {
        var readers = NewsIndex.Shards(NewsIndex.RandomArticles(Chance, 80), 2, Chance);
        all = new HeldShards([(0, readers[0]), (1, readers[1])]);
        first = new HeldShards([(0, readers[0])]);
        second = new HeldShards([(1, readers[1])]);
        foreach (var reader in readers)
            reader.DecRef();
        var whole = TestSearch.Host(all);
        expected = Search(whole, whole);
    }

    public void Dispose()
    {
        all.Dispose();
        first.Dispose();
        second.Dispose();
    }

    [Theory]
    [InlineData(ShardQuestion.QuestionOneofCase.Open)]
    [InlineData(ShardQuestion.QuestionOneofCase.Find)]
    [InlineData(ShardQuestion.QuestionOneofCase.Show)]
    public void Where_a_process_fails_another_replica_answers_whatever_was_asked_then(ShardQuestion.QuestionOneofCase when)
    {
        var faulty = new FaultyHost(TestSearch.Host(all), (question, _) => question.QuestionCase == when ? throw RpcErrors.Unavailable("gone") : Task.CompletedTask);
        Assert.Equal(expected, Search([faulty, TestSearch.Host(first)], [TestSearch.Host(second), faulty]));
        Assert.True(faulty.Asked > 0);
    }

    [Fact]
    public void Where_a_process_is_slow_another_replica_is_asked_beside_it()
    {
        using var over = new CancellationTokenSource();
        var frozen = new FaultyHost(TestSearch.Host(all), (_, cancellation) => Task.Delay(Timeout.Infinite, over.Token));
        Assert.Equal(expected, Search([frozen, TestSearch.Host(first)], [frozen, TestSearch.Host(second)]));
        Assert.Equal(1, frozen.Asked);
        over.Cancel();
    }

    [Fact]
    public void A_process_that_lacks_a_shard_leaves_it_to_another()
    {
        var lacking = TestSearch.Host(first);
        Assert.Equal(expected, Search([lacking], [lacking, TestSearch.Host(second)]));
    }

    [Fact]
    public void A_shard_that_nobody_holds_makes_the_answer_partial()
    {
        var host = TestSearch.Host(second);
        using var search = new TestSearch(2, new Placement([host], [host]), new SearchOptions());
        var partial = search.Search("");
        Assert.Equal([0u], partial.MissingShards);
        Assert.InRange(partial.Total, 1, 79);
    }

    [Fact]
    public void Where_no_shard_can_be_searched_the_search_fails()
    {
        var gone = new FaultyHost(TestSearch.Host(all), (_, _) => throw RpcErrors.Unavailable("gone"));
        Assert.Equal(StatusCode.Unavailable, Assert.Throws<RpcException>(() => Search([gone], [gone])).StatusCode);
    }

    [Fact]
    public void Where_every_replica_has_too_much_to_do_the_caller_is_asked_to_wait()
    {
        var busy = new FaultyHost(TestSearch.Host(all), (_, _) => throw RpcErrors.ResourceExhausted("too much", TimeSpan.FromSeconds(1)));
        var refusal = Assert.Throws<RpcException>(() => Search([busy], [busy]));
        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), RpcErrors.RetryDelay(refusal));
    }

    [Fact]
    public void Positions_that_no_replica_has_reached_are_an_error()
    {
        var host = TestSearch.Host(all);
        var request = new SearchRequest { AtLeast = { new Position { Shard = 1, Offset = 2 } } };
        using var search = new TestSearch(2, new Placement([host], [host]), new SearchOptions());
        Assert.Equal(StatusCode.Unavailable, Assert.Throws<RpcException>(() => search.Search(request)).StatusCode);
    }

    static SearchResponse Search(params IShardHost[][] hosts)
    {
        using var search = new TestSearch(2, new Placement([.. hosts.Select(of => of.ToImmutableArray())]), new SearchOptions { HedgeMilliseconds = 20 });
        return search.Search(new SearchRequest { Query = "corridor peace", PageSize = 50, Facets = true });
    }

    static SearchResponse Search(IShardHost one, IShardHost other) => Search([one], [other]);
}
