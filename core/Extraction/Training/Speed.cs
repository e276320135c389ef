using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Khabar.Extraction.Training;

/// <summary>Pages per second of processor time, parse included, and how long single pages take.</summary>
static class Speed
{
    const int Rounds = 3;

    /// <summary>Extracts the pages of a JSONL file {html} several times, the first time to warm up.</summary>
    public static void Measure(string path)
    {
        var pages = File.ReadLines(path).Select(line => Encoding.UTF8.GetBytes(JsonDocument.Parse(line).RootElement.GetProperty("html").GetString()!)).ToList();
        var extractor = new ArticleExtractor();
        foreach (var page in pages)
            extractor.Extract(Page.FromHtml(page));
        var times = new List<double>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var page in pages)
            {
                var clock = Stopwatch.GetTimestamp();
                extractor.Extract(Page.FromHtml(page));
                times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            }
        }
        var used = Process.GetCurrentProcess().TotalProcessorTime - before;
        times.Sort();
        Console.WriteLine($"{times.Count / used.TotalSeconds:0} pages a processor second ({pages.Average(page => page.Length) / 1024:0} KiB each), "
            + $"median {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms");
    }
}
