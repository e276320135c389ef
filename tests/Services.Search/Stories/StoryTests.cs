using Google.Protobuf.WellKnownTypes;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Stories;

public sealed class StoryTests(ITestOutputHelper output)
{
    const string Report =
        "The two delegations agreed late on Thursday to open humanitarian corridors from the besieged city, and to hold their fire along the "
        + "three roads that lead to the river. Observers of the regional council will stand at the crossings until dusk, the spokeswoman said.";

    static readonly Article[] Articles =
    [
        Article("agency", "agency.example", Report, 3),
        Article("courier", "courier.example", "PORT CITY (Agency) — " + Report, 4),
        Article("herald", "herald.example", Report.Replace("late on Thursday", "on Thursday night"), 5),
        Article("other", "herald.example", "Humanitarian corridors were the subject of a lecture in the old library, where hardly a seat stayed empty on Thursday and nobody left before its end.", 2),
    ];

    [Fact]
    public void Copies_collapse_into_the_hit_that_comes_first_and_are_listed_newest_first()
    {
        using var search = new TestSearch(NewsIndex.Shards(Articles, 3, new Random(1)));
        var response = search.Search(new SearchRequest { Query = "humanitarian corridors", Sort = SortOrder.Newest, CollapseStories = true, Facets = true });
        Assert.Equal(["herald", "other"], response.Hits.Select(hit => hit.Id));
        Assert.Equal(["courier", "agency"], response.Hits[0].Copies.Select(copy => copy.Id));
        Assert.Equal("courier.example", response.Hits[0].Copies[0].Source);
        Assert.Empty(response.Hits[1].Copies);
        Assert.Equal(4, response.Total);
        Assert.Equal(4, response.Facets[0].Values.Sum(value => value.Count));
    }

    [Fact]
    public void Only_articles_that_pass_the_filters_are_copies()
    {
        using var search = new TestSearch(NewsIndex.Shards(Articles, 2, new Random(1)));
        var response = search.Search(new SearchRequest { Query = "corridors", CollapseStories = true, Sources = { "agency.example", "courier.example" } });
        Assert.Equal(2, response.Total);
        Assert.Single(response.Hits);
        Assert.Single(response.Hits[0].Copies);
    }

    [Fact]
    public void Without_being_asked_for_every_article_is_a_hit()
    {
        using var search = new TestSearch(NewsIndex.Shards(Articles, 2, new Random(1)));
        Assert.Equal(4, search.Search("corridors").Hits.Count);
    }

    [Fact]
    public void Nothing_is_lost_whatever_the_pages_and_the_shards()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var articles = NewsIndex.RandomCopies(random, 150);
        using var one = new TestSearch(NewsIndex.Shards(articles, 1, random));
        foreach (int shards in new[] { 2, 3, 8 })
        {
            using var many = new TestSearch(NewsIndex.Shards(articles, shards, random));
            for (int run = 0; run < 6; run++)
            {
                var request = new SearchRequest { Query = run == 0 ? "" : NewsIndex.RandomQuery(random), CollapseStories = true, PageSize = 100 };
                request.Sort = random.Next(3) == 0 ? SortOrder.Newest : SortOrder.Relevance;
                request.FreshnessHalfLife = random.Next(3) == 0 ? new Duration { Seconds = 3_000_000 } : null;
                var (expected, total) = Pages(one, request);
                request.PageSize = 1 + random.Next(12);
                Assert.Equal(expected, Pages(many, request).Hits);
                var told = expected.SelectMany(hit => hit.Copies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(hit.Id)).ToHashSet();
                Assert.Equal(total, told.Count);
                Assert.Empty(expected.Select(hit => hit.Id).Intersect(expected.SelectMany(hit => hit.Copies.Split(' '))));
            }
        }
    }

    [Fact]
    public void A_mass_of_copies_is_one_hit_and_the_rest_follows()
    {
        var articles = Enumerable.Range(0, 500).Select(i => Article($"copy-{i:000}", "agency.example", Report, 3)).Append(Articles[3]).ToList();
        using var search = new TestSearch(NewsIndex.Shards(articles, 2, new Random(1)));
        var (hits, total) = Pages(search, new SearchRequest { Query = "corridors", CollapseStories = true, PageSize = 2 });
        Assert.Equal(501, total);
        Assert.Equal(["copy-000", "other"], hits.Select(hit => hit.Id).Order());
        Assert.Equal(100, hits.Single(hit => hit.Id == "copy-000").Copies.Split(' ').Length);
    }

    static (List<(string Id, float Score, string Copies)> Hits, long Total) Pages(TestSearch search, SearchRequest request)
    {
        var hits = new List<(string, float, string)>();
        request = request.Clone();
        while (true)
        {
            var page = search.Search(request);
            Assert.True(page.Hits.Count <= request.PageSize);
            hits.AddRange(page.Hits.Select(hit => (hit.Id, hit.Score, string.Join(' ', hit.Copies.Select(copy => copy.Id)))));
            if (page.NextPageToken.Length == 0)
                return (hits, page.Total);
            request.PageToken = page.NextPageToken;
        }
    }

    static Article Article(string id, string source, string text, int day) => new()
    {
        Id = id,
        Source = source,
        Title = "Report",
        Text = text,
        Language = "en",
        Published = new PublicationTime { Instant = Timestamp.FromDateTimeOffset(new DateTimeOffset(2022, 3, day, 0, 0, 0, TimeSpan.Zero)) },
    };
}
