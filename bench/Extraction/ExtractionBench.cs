using System.Globalization;
using System.Text.Json;

namespace Khabar.Bench.Extraction;

/// <summary>
/// Compares Khabar's extractor with @mozilla/readability on the same pages, in one run, taking turns. Both count in processor time, user
/// and system, of their whole processes, parsing included, so that what else the machine does disturbs little. The last line is JSON.
/// </summary>
internal static class ExtractionBench
{
    const int WarmUpRounds = 4;
    const int WarmUpPages = 400;
    const int MaxPages = 250;

    /// <summary><c>[FOLDER] [--rounds N]</c>: the pages of a folder, of samples/ without one. Returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [.., "--rounds", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 5;
        var folder = args.FirstOrDefault() is { } first && first != "--rounds" ? first : "samples";
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}.");
            return 2;
        }
        var pages = Chosen([.. BenchPages.Read(folder)]);
        if (pages.Length == 0)
        {
            Console.Error.WriteLine($"There are no pages in {folder}.");
            return 2;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages.Length} pages of {folder}, {pages.Average(page => page.Length) / 1024:N0} Ki characters each, {rounds} rounds"));
        var own = new OwnExtractor(pages);
        using var peer = ReadabilityPeer.Start(pages);
        var ours = new List<Round>();
        var theirs = new List<Round>();
        for (var round = -Math.Max(WarmUpRounds, WarmUpPages / pages.Length); round < rounds; round++)
        {
            var (mine, others) = (own.Run(), peer.Run());
            if (round < 0) continue;
            ours.Add(mine);
            theirs.Add(others);
        }
        await StreamBench.RunAsync(pages, rounds);
        Report(new Figures(ours), new Figures(theirs));
        return 0;
    }

    /// <summary>At most <see cref="MaxPages"/>, evenly from the whole.</summary>
    static string[] Chosen(string[] pages) =>
        pages.Length <= MaxPages ? pages : [.. Enumerable.Range(0, MaxPages).Select(i => pages[(long)i * pages.Length / MaxPages])];

    static void Report(Figures own, Figures peer)
    {
        Console.WriteLine("                             khabar   readability");
        Show("pages a processor second", own.PagesPerSecond, peer.PagesPerSecond);
        Show("median page, ms", own.Median, peer.Median);
        Show("99th percentile, ms", own.Percentile99, peer.Percentile99);
        Show("slowest page, ms", own.Slowest, peer.Slowest);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            ratios = new { pages_per_cpu_second = Math.Round(own.PagesPerSecond / peer.PagesPerSecond, 2) },
            p99_ms = Math.Round(own.Percentile99, 2),
        }));
    }

    static void Show(string what, double own, double peer) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-24} {own,10:N1} {peer,13:N1}"));
}
