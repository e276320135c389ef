using System.Runtime.Intrinsics;
using Khabar.Extraction.Features;

namespace Khabar.Extraction.Model;

/// <summary>A sum of regression trees under a logistic link (gradient boosting; Friedman 2001).</summary>
/// <remarks>
/// Evaluated feature by feature instead of tree by tree (QuickScorer; Lucchese et al. 2015): every split that a row fails strikes out the
/// leaves to its left, and the leftmost leaf that remains of each tree is the one the row falls into. Eight rows go at once, one a lane
/// (V-QuickScorer; Lucchese et al. 2016). Immutable and thread-safe.
/// </remarks>
internal sealed class BoostedTrees
{
    /// <summary>Leaves of a tree at most: a bit each.</summary>
    public const int MaxLeaves = 32;

    const int Lanes = 8;

    /// <summary>A split, and the leaves of its tree that remain if it is failed.</summary>
    public readonly record struct Split(int Feature, float Threshold, int Tree, uint Remaining);

    readonly Split[] splits;   // by feature, then by threshold
    readonly int[] first;      // for each feature its first split; one more at the end
    readonly float[] leaves;   // MaxLeaves a tree
    readonly float start;

    /// <summary>A model of splits in any order and of <see cref="MaxLeaves"/> numbers a tree.</summary>
    public BoostedTrees(int features, float start, IEnumerable<Split> splits, float[] leaves)
    {
        Features = features;
        this.start = start;
        this.splits = [.. splits.OrderBy(split => split.Feature).ThenBy(split => split.Threshold)];
        this.leaves = leaves;
        first = new int[features + 1];
        foreach (var split in this.splits)
            first[split.Feature + 1]++;
        for (var feature = 0; feature < features; feature++)
            first[feature + 1] += first[feature];
    }

    /// <summary>How many numbers a row must have.</summary>
    public int Features { get; }

    int Trees => leaves.Length / MaxLeaves;

    /// <summary>The probabilities that the model gives all rows, 0 to 1.</summary>
    /// <exception cref="ArgumentException">The table has other features than the model.</exception>
    public float[] Probabilities(FeatureTable table)
    {
        if (table.Columns != Features)
            throw new ArgumentException($"The model takes {Features} features, not {table.Columns}.", nameof(table));
        var probabilities = new float[table.Rows];
        var columns = new float[Features * Lanes];
        var remaining = new uint[Trees * Lanes];
        Span<float> sums = stackalloc float[Lanes];
        for (var row = 0; row < table.Rows; row += Lanes)
        {
            var count = Math.Min(Lanes, table.Rows - row);
            for (var lane = 0; lane < count; lane++)
                Transpose(table.Row(row + lane), columns, lane);
            Sum(columns, remaining, sums);
            for (var lane = 0; lane < count; lane++)
                probabilities[row + lane] = Logistic(sums[lane]);
        }
        return probabilities;
    }

    static void Transpose(ReadOnlySpan<float> row, Span<float> columns, int lane)
    {
        for (var feature = 0; feature < row.Length; feature++)
            columns[feature * Lanes + lane] = row[feature];
    }

    /// <summary>The sums of the leaves that eight rows fall into.</summary>
    void Sum(ReadOnlySpan<float> columns, Span<uint> remaining, Span<float> sums)
    {
        remaining.Fill(uint.MaxValue);
        for (var feature = 0; feature < Features; feature++)
        {
            var values = Vector256.Create(columns.Slice(feature * Lanes, Lanes));
            foreach (ref readonly var split in splits.AsSpan(first[feature]..first[feature + 1]))
            {
                var passed = Vector256.LessThan(values, Vector256.Create(split.Threshold)).AsUInt32();
                // Those after it have higher thresholds: all rows pass them, too.
                if (passed == Vector256<uint>.AllBitsSet)
                    break;
                var lanes = remaining.Slice(split.Tree * Lanes, Lanes);
                (Vector256.Create<uint>(lanes) & (passed | Vector256.Create(split.Remaining))).CopyTo(lanes);
            }
        }
        sums.Fill(start);
        for (int tree = 0, at = 0; tree < Trees; tree++)
            for (var lane = 0; lane < Lanes; lane++, at++)
                sums[lane] += leaves[tree * MaxLeaves + System.Numerics.BitOperations.TrailingZeroCount(remaining[at])];
    }

    static float Logistic(float sum) => 1 / (1 + MathF.Exp(-sum));
}
