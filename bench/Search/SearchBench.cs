using System.Diagnostics;
using System.Text.Json;
using Khabar.Bench.Engine;
using Khabar.Language.Lexicon;
using Khabar.Services.Search;
using Khabar.Services.Search.Lexicons;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khabar.Bench.Search;

/// <summary>
/// What ranking costs: the same queries as a plain bag of stems, as Khabar ranks them, and as it ranks and translates them, in turns on one
/// index and one thread. All three visit every match and count them; for comparison the plain query without counting, which passes over most.
/// The last line is JSON: the median of the queries' ratios to the plain one.
/// </summary>
internal static class SearchBench
{
    const int Queries = 2000;

    static readonly string[] Names = ["plain", "ranked", "ranked and translated", "plain, not counted"];

    /// <summary><c>[FOLDER]</c>. Returns the exit code.</summary>
    public static int Run(string[] options)
    {
        var folders = (options is [var folder] ? BeirCollection.Folders(folder) : SharedCollections.Folders()).ToList();
        if (folders.Count == 0)
        {
            Console.Error.WriteLine("Name a BEIR folder, or one that holds several.");
            return 2;
        }
        var lexicon = LexiconFiles.Load(new SearchOptions(), NullLogger.Instance);
        var results = new List<object>();
        foreach (var collection in folders.Select(BeirCollection.Read))
        {
            using var index = new RankedIndex(collection.Documents);
            var times = Measure(index, lexicon, [.. collection.Headlines.Take(Queries)]);
            Console.WriteLine($"{collection.Name}: {collection.Documents.Count:N0} articles, {times[0].Length} queries; milliseconds at p50 and p99");
            foreach (var (kind, name) in Names.Index())
                Console.WriteLine($"  {name,-22} {Median(times[kind]),7:F3} {Percentile(times[kind], 0.99),8:F3}   {Ratio(times[kind], times[0]):F2} times plain");
            results.Add(new { collection.Name, ranked = Math.Round(Ratio(times[1], times[0]), 2), translated = Math.Round(Ratio(times[2], times[0]), 2) });
        }
        Console.WriteLine(JsonSerializer.Serialize(results));
        return 0;
    }

    /// <summary>By kind, as <see cref="Names"/> has them, each query's time in milliseconds. Every query is asked once: nothing is remembered of it.</summary>
    static double[][] Measure(RankedIndex index, ILexicon lexicon, string[] queries)
    {
        Func<string, long>[] kinds = [index.Plain, index.Ranking(BilingualLexicon.Empty), index.Ranking(lexicon), index.PlainPruned];
        var times = kinds.Select(_ => new List<double>()).ToArray();
        foreach (var (i, query) in queries.Index())
        {
            // In turns, each kind as often the first, which finds the postings cold, as the others.
            foreach (var k in Enumerable.Range(0, kinds.Length).Select(k => (k + i) % kinds.Length))
            {
                var began = Stopwatch.GetTimestamp();
                kinds[k](query);
                times[k].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        // The first quarter is for the compiler.
        return [.. times.Select(kind => kind.Skip(queries.Length / 4).ToArray())];
    }

    static double Ratio(double[] times, double[] plain) => Median([.. times.Zip(plain, (time, of) => time / of)]);

    static double Median(double[] values) => Percentile(values, 0.5);

    static double Percentile(double[] values, double share) => values.Order().ElementAt((int)(share * (values.Length - 1)));
}
