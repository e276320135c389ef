namespace Khabar.Bench.Extraction;

/// <summary>What a side's rounds come to; times in milliseconds of processor time.</summary>
internal sealed class Figures(IReadOnlyList<Round> rounds)
{
    readonly double[] pages = [.. rounds.SelectMany(round => round.Pages).Select(time => time.TotalMilliseconds).Order()];

    /// <summary>Pages for each second of processor time, over all rounds.</summary>
    public double PagesPerSecond => pages.Length / rounds.Sum(round => round.Total.TotalSeconds);

    public double Median => pages[pages.Length / 2];

    /// <summary>The time within which 99 of 100 extractions of a page stay.</summary>
    public double Percentile99 => pages[Math.Min(pages.Length - 1, pages.Length * 99 / 100)];

    public double Slowest => pages[^1];
}
