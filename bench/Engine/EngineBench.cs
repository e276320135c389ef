using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lucene.Net.Tests.Java;

namespace Khabar.Bench.Engine;

/// <summary>
/// Compares this engine with Apache Lucene for Java on the same documents and queries, in one run, taking turns. Prints medians and
/// ratios, ours over theirs, more is better; the last line is the ratios as JSON.
/// </summary>
internal static class EngineBench
{
    const double MemoryMegabytes = 64;

    /// <summary>Compares over a BEIR folder, or one that holds several; without it over the shared collections that are there and generated documents.</summary>
    /// <returns>The exit code: 1 if the comparison could not be made, 2 for a wrong command line.</returns>
    public static int Run(string[] args)
    {
        BenchOptions options;
        try
        {
            options = BenchOptions.Parse(args);
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine($"{e.Message}\nusage: {BenchOptions.Usage}");
            return 2;
        }
        if (JavaProgram.MissingBecause is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 1;
        }
        var comparisons = new List<Comparison>();
        foreach (var collection in Collections(options))
        {
            var temporary = System.IO.Directory.CreateTempSubdirectory("khabar-bench-").FullName;
            try
            {
                comparisons.Add(Compare(collection, temporary, options.Rounds));
            }
            finally
            {
                System.IO.Directory.Delete(temporary, recursive: true);
            }
        }
        if (comparisons.Count == 0)
        {
            Console.Error.WriteLine($"There is no corpus.jsonl or corpus.jsonl.gz in {options.Folder}.");
            return 1;
        }
        Console.WriteLine(JsonSerializer.Serialize(new { ratios = Comparison.Worst(comparisons) }));
        return 0;
    }

    // One after the other: the generated one alone takes hundreds of megabytes.
    static IEnumerable<BenchCollection> Collections(BenchOptions options)
    {
        var folders = options.Folder is null ? SharedCollections.Folders() : BeirCollection.Folders(options.Folder);
        foreach (var folder in folders) yield return BeirCollection.Read(folder);
        if (options.Folder is null) yield return ZipfCollection.Generate(options.Documents);
    }

    static Comparison Compare(BenchCollection collection, string temporary, int rounds)
    {
        var time = Stopwatch.StartNew();
        Console.WriteLine($"{collection.Name}: {collection.Documents.Count} documents, analyzer {collection.Analyzer}");
        Console.WriteLine($"  {"",-12} {"ours",16} {"Java's",16}");
        var comparison = new Comparison(rounds);
        using var own = new OwnEngine(collection, temporary, MemoryMegabytes);
        using var peer = new PeerEngine(collection, temporary, MemoryMegabytes);

        comparison.Analysis(own, peer);
        comparison.Indexing(own, peer, collection.Documents.Count);
        comparison.Opening(own, peer);
        var queries = BenchQueries.Make(collection, own.Analyzer, own.DocumentFrequency);
        own.Load(queries);
        peer.Load(queries);
        foreach (var kind in BenchQueries.Kinds) comparison.Search(kind, own, peer);
        Comparison.Memory(own);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  measured in {time.Elapsed.TotalMinutes:F1} minutes"));
        return comparison;
    }
}
