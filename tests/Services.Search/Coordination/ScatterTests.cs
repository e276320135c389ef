using System.Collections.Immutable;
using Khabar.Services.Search.Shards;
using Khabar.Services.Search.Tests.Fixtures;
using Khabar.V1;
using Lucene.Net.Index;
using Xunit.Abstractions;

namespace Khabar.Services.Search.Tests.Coordination;

public sealed class ScatterTests(ITestOutputHelper output)
{
    static readonly string[] Patterns = ["corr*", "ممر*", "coridor~", "بوتن~ peace", "title:corridors talks", "\"peace talks\" -war", "source:source-1 city", "p* t*"];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 3)]
    [InlineData(8, 2)]
    [InlineData(8, 3)]
    public async Task However_shards_are_spread_over_processes_answers_are_those_of_one_shard(int shards, int processes)
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var articles = NewsIndex.RandomArticles(random, 120);
        using var one = new TestSearch(NewsIndex.Shards(articles, 1, random));
        await using var many = await SpreadAsync(NewsIndex.Shards(articles, shards, random), processes, random);
        for (int run = 0; run < 25; run++)
        {
            var request = RandomRequest(random);
            var (expected, found) = (one.Search(request), await many.Search.SearchAsync(request));
            expected.Took = found.Took = null;
            Assert.True(expected.Equals(found), $"{request}\nexpected {expected}\nfound    {found}");
        }
    }

    [Fact]
    public async Task Pages_continue_each_other_across_processes()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var many = await SpreadAsync(NewsIndex.Shards(NewsIndex.RandomArticles(random, 100), 5, random), 2, random);
        var whole = await many.Search.SearchAsync(new SearchRequest { Query = "corridor peace", PageSize = 100 });
        var pages = new List<string>();
        var request = new SearchRequest { Query = "corridor peace", PageSize = 7 };
        do
        {
            var page = await many.Search.SearchAsync(request);
            pages.AddRange(page.Hits.Select(hit => hit.Id));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(whole.Hits.Select(hit => hit.Id), pages);
    }

    static SearchRequest RandomRequest(Random random)
    {
        var request = new SearchRequest { Query = NewsIndex.RandomQuery(random), PageSize = 1 + random.Next(40), Facets = random.Next(2) == 0, Explain = random.Next(5) == 0 };
        if (random.Next(2) == 0)
            request.Query = Patterns[random.Next(Patterns.Length)];
        if (random.Next(4) == 0)
            request.Sort = SortOrder.Newest;
        if (random.Next(4) == 0)
            request.Languages.Add("ar");
        return request;
    }

    /// <summary>Gives every shard to one or two processes: the first of them is the one that asks, the others are behind gRPC.</summary>
    static async Task<SpreadSearch> SpreadAsync(IReadOnlyList<DirectoryReader> readers, int processes, Random random)
    {
        var owners = readers.Select(_ => Enumerable.Range(0, processes).OrderBy(_ => random.Next()).Take(1 + random.Next(2)).ToList()).ToList();
        var spread = new SpreadSearch();
        var hosts = new List<IShardHost>();
        for (int process = 0; process < processes; process++)
        {
            var held = new HeldShards([.. readers.Index().Where(shard => owners[shard.Index].Contains(process))]);
            spread.Held.Add(held);
            if (process == 0)
                hosts.Add(TestSearch.Host(held));
            else
                hosts.Add((await spread.AddAsync(held)).Host);
        }
        foreach (var reader in readers)
            reader.DecRef();
        spread.Search = new TestSearch(readers.Count, new Placement([.. owners.Select(of => of.Select(process => hosts[process]).ToImmutableArray())]), new SearchOptions());
        return spread;
    }

    sealed class SpreadSearch : IAsyncDisposable
    {
        readonly List<ShardProcess> processes = [];

        public List<HeldShards> Held { get; } = [];

        public TestSearch Search { get; set; } = null!;

        public async Task<ShardProcess> AddAsync(HeldShards held)
        {
            var process = await ShardProcess.StartAsync(held);
            processes.Add(process);
            return process;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var process in processes)
                await process.DisposeAsync();
            foreach (var held in Held)
                held.Dispose();
        }
    }
}
