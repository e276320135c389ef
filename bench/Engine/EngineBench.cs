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
    const int DefaultDocuments = 100_000;
    const double MemoryMegabytes = 64;

    /// <summary>
    /// <c>[FOLDER] [--documents N] [--rounds N]</c>: a BEIR folder, or one that holds several; without it N generated documents. Returns
    /// the exit code.
    /// </summary>
    public static int Run(string[] args)
    {
        if (JavaProgram.MissingBecause is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 1;
        }
        var rounds = Option(args, "--rounds", 7);
        var folder = args.FirstOrDefault() is { } first && !first.StartsWith("--", StringComparison.Ordinal) ? first : null;
        var collections = folder is null
            ? [ZipfCollection.Generate(Option(args, "--documents", DefaultDocuments))]
            : BeirCollection.Folders(folder).Select(BeirCollection.Read);

        var comparisons = new List<Comparison>();
        foreach (var collection in collections)
        {
            var temporary = System.IO.Directory.CreateTempSubdirectory("khabar-bench-").FullName;
            try
            {
                comparisons.Add(Compare(collection, temporary, rounds));
            }
            finally
            {
                System.IO.Directory.Delete(temporary, recursive: true);
            }
        }
        if (comparisons.Count == 0)
        {
            Console.Error.WriteLine($"There is no corpus.jsonl or corpus.jsonl.gz in {folder}.");
            return 1;
        }
        Console.WriteLine(JsonSerializer.Serialize(new { ratios = Comparison.Worst(comparisons) }));
        return 0;
    }

    static Comparison Compare(BenchCollection collection, string temporary, int rounds)
    {
        Console.WriteLine($"{collection.Name}: {collection.Documents.Count} documents, analyzer {collection.Analyzer}");
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
        return comparison;
    }

    static int Option(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
