using System.Globalization;
using System.Text.Json;
using Khabar.Bench.Engine;
using Khabar.Bench.Suites;
using Khabar.Services.Embedded;
using Khabar.V1;

namespace Khabar.Bench.Scatter;

/// <summary>
/// The same articles in one shard and in eight, each behind the whole service, the same queries to both in turns. What counts is the time that the
/// service itself says a search took. The last line is JSON: medians in milliseconds, eight shards over one.
/// </summary>
internal static class ScatterBench
{
    const int Shards = 8;
    const int DefaultArticles = 20_000, DefaultRounds = 5;

    /// <summary><c>[--articles N] [--rounds N]</c>. Returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var collection = ZipfCollection.Generate(Option(args, "--articles", DefaultArticles));
        var folder = Directory.CreateTempSubdirectory("khabar-bench-").FullName;
        try
        {
            await using var one = await StartAsync(Path.Combine(folder, "one"), 1, collection);
            await using var many = await StartAsync(Path.Combine(folder, "many"), Shards, collection);
            return Report(await MeasureAsync(one, many, Queries(collection), Option(args, "--rounds", DefaultRounds)), collection.Documents.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static List<string> Queries(BenchCollection collection) =>
        [.. collection.Headlines.Select((headline, i) => string.Join(' ', headline.Split(' ').Take(1 + i % 5))).Distinct().Take(300)];

    static Task<EmbeddedSuite> StartAsync(string data, int shards, BenchCollection collection) => StoredSuite.StartAsync(
        data, shards, collection.Documents.Select((text, i) => new Article { Id = $"{i}", Text = text, Language = "en", Source = $"source-{i % 50}" }));

    static async Task<List<(double One, double Many)>> MeasureAsync(EmbeddedSuite one, EmbeddedSuite many, List<string> queries, int rounds)
    {
        var (first, second) = (new SearchService.SearchServiceClient(one.Channel), new SearchService.SearchServiceClient(many.Channel));
        // Compilation is over after the first of these.
        for (var round = 0; round < 2; round++)
            foreach (var query in queries) await CompareAsync(first, second, query);
        var measured = new List<(double, double)>();
        foreach (var query in queries)
        {
            var turns = new List<(double One, double Many)>();
            for (var round = 0; round < rounds; round++) turns.Add(await CompareAsync(first, second, query));
            measured.Add((Median(turns.Select(turn => turn.One)), Median(turns.Select(turn => turn.Many))));
        }
        return measured;
    }

    static async Task<(double One, double Many)> CompareAsync(SearchService.SearchServiceClient one, SearchService.SearchServiceClient many, string query)
    {
        var request = new SearchRequest { Query = query, Facets = true };
        var (a, b) = (await one.SearchAsync(request), await many.SearchAsync(request));
        if (a.Total != b.Total || !a.Hits.Equals(b.Hits)) throw new InvalidOperationException($"“{query}” is answered differently by {Shards} shards.");
        return (a.Took.ToTimeSpan().TotalMilliseconds, b.Took.ToTimeSpan().TotalMilliseconds);
    }

    static int Report(List<(double One, double Many)> measured, int articles)
    {
        var (one, many) = (measured.Select(query => query.One).ToList(), measured.Select(query => query.Many).ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {measured.Count} queries"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"1 shard:  p50 {Median(one):0.000} ms, p90 {Percentile.Of(one, 0.9):0.000} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Shards} shards: p50 {Median(many):0.000} ms, p90 {Percentile.Of(many, 0.9):0.000} ms"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            one_shard_p50_ms = Math.Round(Median(one), 3),
            eight_shards_p50_ms = Math.Round(Median(many), 3),
            ratio_p50 = Math.Round(Median(many) / Median(one), 2),
            ratio_p90 = Math.Round(Percentile.Of(many, 0.9) / Percentile.Of(one, 0.9), 2),
        }));
        return 0;
    }

    static double Median(IEnumerable<double> values) => Percentile.Of(values, 0.5);

    static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
