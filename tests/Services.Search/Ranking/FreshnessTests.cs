using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Search.Paging;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;

namespace Khabar.Services.Search.Tests.Ranking;

public sealed class FreshnessTests
{
    static readonly Freshness Week = new(TimeSpan.FromDays(7).Ticks / TimeSpan.TicksPerMillisecond, TestSearch.Now.ToUnixTimeMilliseconds());

    [Theory]
    [InlineData(0, 1)]
    [InlineData(7, 0.5)]
    [InlineData(14, 0.25)]
    [InlineData(-3, 1)]
    public void Every_half_life_halves_a_score(int daysOld, float factor) => Assert.Equal(factor, Week.Factor(TestSearch.Now.AddDays(-daysOld).ToUnixTimeMilliseconds()), 1e-6f);

    [Fact]
    public void What_has_no_date_is_as_old_as_can_be_and_its_score_is_still_a_number()
    {
        Assert.Equal(Week.Factor(TestSearch.Now.AddYears(-10).ToUnixTimeMilliseconds()), Week.Factor(HitKey.NoDate));
        Assert.True(Week.Factor(HitKey.NoDate) * 0.001f > 0);
    }

    [Fact]
    public void Fresh_articles_come_before_better_ones_and_the_explanation_says_why()
    {
        Article[] articles = [Dated("old", "harbour harbour harbour", 40), Dated("new", "the harbour and a good many other things", 1), Dated("undated", "harbour", null)];
        using var search = new TestSearch(NewsIndex.Shards(articles, 2, new Random(1)));
        Assert.NotEqual("new", search.Search("harbour").Hits[0].Id);
        var response = search.Search(new SearchRequest { Query = "harbour", FreshnessHalfLife = Duration.FromTimeSpan(TimeSpan.FromDays(7)), Explain = true });
        Assert.Equal(["new", "old", "undated"], response.Hits.Select(hit => hit.Id));
        Assert.Contains("1 days old, half-life 7 days", response.Hits[0].Explanation);
        Assert.StartsWith(response.Hits[0].Score.ToString(System.Globalization.CultureInfo.InvariantCulture)[..5], response.Hits[0].Explanation);
    }

    static Article Dated(string id, string text, int? daysOld) => new()
    {
        Id = id,
        Text = text,
        Language = "en",
        Published = daysOld is { } days ? new PublicationTime { Instant = Timestamp.FromDateTimeOffset(TestSearch.Now.AddDays(-days)) } : null,
    };
}
