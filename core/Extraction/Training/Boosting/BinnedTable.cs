using System.Globalization;
using Khabar.Extraction.Features;

namespace Khabar.Extraction.Training;

/// <summary>Rows of numbers with each column cut into at most 255 bins of about equal weight.</summary>
sealed class BinnedTable
{
    const int MaxBins = 200;

    BinnedTable(float[][] edges, byte[][] columns) => (Edges, Columns) = (edges, columns);

    /// <summary>Columns.</summary>
    public int Features => Edges.Length;

    /// <summary>For each column, the values at which the bins 1, 2, … begin.</summary>
    public float[][] Edges { get; }

    /// <summary>For each column, the bin of each row.</summary>
    public byte[][] Columns { get; }

    /// <summary>Bins rows.</summary>
    public static BinnedTable Make(IReadOnlyList<(FeatureTable Table, int Row)> rows)
    {
        var features = rows[0].Table.Columns;
        var edges = new float[features][];
        var columns = new byte[features][];
        Parallel.For(0, features, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            var values = new float[rows.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = rows[i].Table.Row(rows[i].Row)[f];
            edges[f] = EdgesOf(values);
            columns[f] = new byte[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var at = Array.BinarySearch(edges[f], values[i]);
                columns[f][i] = (byte)(at >= 0 ? at + 1 : ~at);
            }
        });
        return new BinnedTable(edges, columns);
    }

    /// <summary>The rows chosen, in the same bins.</summary>
    public BinnedTable Select(int[] chosen) => new(Edges, [.. Columns.Select(column => Array.ConvertAll(chosen, row => column[row]))]);

    static float[] EdgesOf(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var edges = new List<float>();
        var step = Math.Max(1, sorted.Length / MaxBins);
        for (var at = 0; at < sorted.Length;)
        {
            var next = Math.Min(at + step, sorted.Length - 1);
            while (next < sorted.Length && sorted[next] == sorted[at])
                next++;
            if (next >= sorted.Length)
                break;
            // The edge is written with five digits; it must still separate the two values.
            var edge = float.Parse(((sorted[next - 1] + sorted[next]) / 2).ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (edge > sorted[next - 1] && edge <= sorted[next] && (edges.Count == 0 || edge > edges[^1]))
                edges.Add(edge);
            at = next;
        }
        return [.. edges.Take(250)];
    }
}
