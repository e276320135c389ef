using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Khabar.Bench.Engine;
using Khabar.Bench.Suites;
using Khabar.V1;

namespace Khabar.Bench.Suggest;

/// <summary>
/// What completing costs as people type: the headlines of BEIR collections as titles in eight shards behind the whole suite, and every beginning of some of
/// them, and of words in their middle, asked for in the order of typing, in several rounds. A request counts with the least of its times, since what else a
/// machine does only adds to them; beside them stand the times of all rounds. The last line is JSON: percentiles in milliseconds.
/// </summary>
internal static class SuggestBench
{
    const int Shards = 8;
    const int Typed = 300;
    const int Rounds = 5;
    const int MostLetters = 40;
    const int Generated = 16_000;

    /// <summary><c>[FOLDER]</c>. Returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] options)
    {
        var headlines = Headlines(options is [var folder] ? BeirCollection.Folders(folder) : SharedCollections.Folders());
        var data = Directory.CreateTempSubdirectory("khabar-bench-").FullName;
        try
        {
            await using var suite = await StoredSuite.StartAsync(data, Shards, headlines.Select(Article));
            var search = new SearchService.SearchServiceClient(suite.Channel);
            var typing = Typing(headlines);
            // For the compiler.
            await MeasureAsync(search, typing);
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var rounds = new List<double[]>();
            for (var round = 0; round < Rounds; round++) rounds.Add(await MeasureAsync(search, typing));
            process.Refresh();
            return Report(headlines.Count, typing, rounds, (process.TotalProcessorTime - before).TotalMilliseconds / (Rounds * typing.Count));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    static List<string> Headlines(IEnumerable<string> folders)
    {
        var read = folders.Select(BeirCollection.Read).ToList();
        return [.. (read.Count > 0 ? read : [ZipfCollection.Generate(Generated)]).SelectMany(collection => collection.Headlines.Concat(collection.Documents.Select(Beginning))).Where(headline => headline.Any(char.IsLetter))];
    }

    /// <summary>What stands for a headline where there is none.</summary>
    static string Beginning(string text) => string.Join(' ', text.Split((char[]?)null, 10, StringSplitOptions.RemoveEmptyEntries).Take(9));

    static Article Article(string headline, int number) => new()
    {
        Id = $"{number}",
        Title = headline,
        Text = headline,
        Language = "en",
        Published = new() { Instant = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch.AddHours(number * 7919 % 100_000)) },
    };

    /// <summary>Some headlines letter by letter, every other from a word in its middle on, as one types a name.</summary>
    static List<string> Typing(List<string> headlines) =>
    [
        .. Enumerable.Range(0, Typed).Select(i => headlines[(int)((long)i * headlines.Count / Typed)])
            .Select((headline, i) => i % 2 == 0 ? headline : string.Join(' ', headline.Split(' ') is var words ? words.Skip(words.Length / 2).Take(2) : []))
            .SelectMany(text => Enumerable.Range(1, Math.Min(text.Length, MostLetters)).Select(length => text[..length])),
    ];

    static async Task<double[]> MeasureAsync(SearchService.SearchServiceClient search, List<string> typing)
    {
        var times = new double[typing.Count];
        foreach (var (i, text) in typing.Index())
        {
            var began = Stopwatch.GetTimestamp();
            await search.SuggestAsync(new() { Prefix = text });
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        return times;
    }

    static int Report(int headlines, List<string> typing, List<double[]> rounds, double processor)
    {
        var least = typing.Select((text, i) => (text.Length, Time: rounds.Min(round => round[i]))).ToList();
        var all = rounds.SelectMany(round => round).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{headlines:N0} headlines, {typing.Count:N0} requests, {Rounds} rounds"));
        foreach (var group in least.GroupBy(request => request.Length is <= 3 and var letters ? $"{letters}" : "more", request => request.Time).OrderBy(group => group.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"letters {group.Key,-5} p50 {Percentile.Of(group, 0.5),7:0.000} ms, p99 {Percentile.Of(group, 0.99),7:0.000} ms, most {group.Max(),7:0.000} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all rounds    p50 {Percentile.Of(all, 0.5),7:0.000} ms, p99 {Percentile.Of(all, 0.99),7:0.000} ms, processor time of a request {processor:0.000} ms"));
        var times = least.Select(request => request.Time).ToList();
        Console.WriteLine(JsonSerializer.Serialize(new { headlines, p50_ms = Math.Round(Percentile.Of(times, 0.5), 3), p99_ms = Math.Round(Percentile.Of(times, 0.99), 3), most_ms = Math.Round(times.Max(), 3), processor_ms = Math.Round(processor, 3) }));
        return 0;
    }
}
