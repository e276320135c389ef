using Khabar.Services.Indexing.Collections;

namespace Khabar.Services.Indexing.Tests.Collections;

public sealed class ShardRouterTests
{
    /// <summary>Pinned: an answer that changed would leave articles in shards where nobody looks for them.</summary>
    [Theory]
    [InlineData("a", 8, 3)]
    [InlineData("news-1", 8, 2)]
    [InlineData("https://example.com/2022/03/03/story", 8, 5)]
    [InlineData("خبر", 8, 1)]
    [InlineData("خبر", 5, 4)]
    public void An_article_stays_in_its_shard_for_ever(string id, int shards, int expected) => Assert.Equal(expected, ShardRouter.ShardOf(id, shards));

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(48)]
    public void Ids_spread_evenly_over_the_shards(int shards)
    {
        var counts = new int[shards];
        for (var i = 0; i < shards * 1000; i++) counts[ShardRouter.ShardOf(i.ToString(), shards)]++;
        // Five standard deviations of a fair spread.
        Assert.All(counts, count => Assert.InRange(count, 1000 - 5 * 32, 1000 + 5 * 32));
    }

    [Fact]
    public void One_shard_takes_everything() => Assert.Equal(0, ShardRouter.ShardOf("anything", 1));
}
