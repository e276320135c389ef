namespace Khabar.Bench;

/// <summary>Percentiles of measured values.</summary>
internal static class Percentile
{
    /// <summary>The value below which <paramref name="share"/> of <paramref name="values"/> lie; none is made up between two.</summary>
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }
}
