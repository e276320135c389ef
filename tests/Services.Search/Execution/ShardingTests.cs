using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Execution;

public sealed class ShardingTests(ITestOutputHelper output)
{
    [Fact]
    public void The_number_of_shards_changes_neither_hits_nor_order_nor_scores_nor_marks_nor_facets()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var articles = NewsIndex.RandomArticles(random, 120);
        using var one = new TestSearch(NewsIndex.Shards(articles, 1, random));
        foreach (int shards in new[] { 2, 3, 8 })
        {
            using var many = new TestSearch(NewsIndex.Shards(articles, shards, random));
            for (int run = 0; run < 20; run++)
            {
                var request = RandomRequest(random);
                request.CollapseStories = random.Next(2) == 0;
                var (expected, found) = (one.Search(request), many.Search(request));
                string label = $"{request} on {shards} shards";
                Assert.True(Keys(expected).SequenceEqual(Keys(found)), $"{label}: {string.Join(' ', Keys(expected))} against {string.Join(' ', Keys(found))}");
                Assert.Equal(expected.Total, found.Total);
                Assert.Equal(expected.Hits, found.Hits);
                Assert.Equal(expected.DidYouMean, found.DidYouMean);
                Assert.Equal(expected.Facets, found.Facets);
            }
        }
    }

    [Fact]
    public void The_pages_together_are_the_one_long_page()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var search = new TestSearch(NewsIndex.Shards(NewsIndex.RandomArticles(random, 100), 3, random));
        for (int run = 0; run < 20; run++)
        {
            var request = RandomRequest(random);
            request.PageSize = 100;
            var whole = search.Search(request);
            request.PageSize = 1 + random.Next(9);
            var pages = new List<(string, float)>();
            do
            {
                var page = search.Search(request);
                Assert.Equal(whole.Total, page.Total);
                pages.AddRange(Keys(page));
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);
            Assert.Equal(Keys(whole), pages);
            Assert.Equal(whole.Total, pages.Count);
        }
    }

    static SearchRequest RandomRequest(Random random)
    {
        var request = new SearchRequest { Query = random.Next(10) == 0 ? "" : NewsIndex.RandomQuery(random), PageSize = 30, Facets = true };
        if (random.Next(4) == 0)
            request.Query = $"\"{request.Query}\" OR {NewsIndex.RandomQuery(random)} -talks";
        if (random.Next(4) == 0)
            request.Sort = SortOrder.Newest;
        if (random.Next(4) == 0)
            request.Languages.Add("ar");
        if (random.Next(4) == 0)
            request.Sources.Add("source-1");
        return request;
    }

    static IEnumerable<(string, float)> Keys(SearchResponse response) => response.Hits.Select(hit => (hit.Id, hit.Score));
}
