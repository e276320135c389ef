using System.Text;
using Khabar.Extraction;

namespace Khabar.Bench.Extraction;

/// <summary>Khabar's extractor in this process, on one thread, from bytes on.</summary>
internal sealed class OwnExtractor(IEnumerable<string> pages)
{
    readonly byte[][] pages = [.. pages.Select(Encoding.UTF8.GetBytes)];
    readonly ArticleExtractor extractor = new();

    /// <summary>Extracts all pages once.</summary>
    public Round Run()
    {
        var times = new TimeSpan[pages.Length];
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < pages.Length; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            extractor.Extract(Page.FromHtml(pages[i]));
            times[i] = Environment.CpuUsage.TotalTime - before;
        }
        return new Round(Environment.CpuUsage.TotalTime - start, times);
    }
}
