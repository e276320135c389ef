using System.Globalization;
using Khabar.Extraction.Features;

namespace Khabar.Extraction.Model;

/// <summary>A sum of regression trees under a logistic link (gradient boosting; Friedman 2001).</summary>
/// <remarks>
/// A model is text: a line with the number of features, a line with the sum's base, then a tree a line, its nodes in preorder,
/// <c>feature&lt;threshold</c> for a split (less goes left) and a plain number for a leaf. It is evaluated feature by feature instead of
/// tree by tree (QuickScorer; Lucchese et al. 2015): every split that a row fails strikes out the leaves to its left, and the leftmost
/// leaf that remains of each tree is the one the row falls into. Immutable and thread-safe.
/// </remarks>
internal sealed class BoostedTrees
{
    const int MaxLeaves = 32;

    /// <summary>A split, and the leaves of its tree that remain if it is failed.</summary>
    readonly record struct Split(int Feature, float Threshold, int Tree, uint Remaining);

    readonly Split[] splits;   // by feature, then by threshold
    readonly int[] first;      // for each feature its first split; one more at the end
    readonly float[] leaves;   // MaxLeaves a tree
    readonly float start;

    BoostedTrees(int features, float start, IEnumerable<Split> splits, float[] leaves)
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

    /// <summary>The probability that the model gives a row, 0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> row)
    {
        Span<uint> remaining = stackalloc uint[256];
        return Probability(row, Trees <= remaining.Length ? remaining[..Trees] : new uint[Trees]);
    }

    int Trees => leaves.Length / MaxLeaves;

    float Probability(ReadOnlySpan<float> row, Span<uint> remaining)
    {
        remaining.Fill(uint.MaxValue);
        for (var feature = 0; feature < row.Length; feature++)
        {
            var value = row[feature];
            foreach (ref readonly var split in splits.AsSpan(first[feature], first[feature + 1] - first[feature]))
            {
                if (value < split.Threshold)
                    break;
                remaining[split.Tree] &= split.Remaining;
            }
        }
        var sum = start;
        for (var tree = 0; tree < remaining.Length; tree++)
            sum += leaves[tree * MaxLeaves + System.Numerics.BitOperations.TrailingZeroCount(remaining[tree])];
        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>The probabilities of all rows.</summary>
    /// <exception cref="ArgumentException">The table has other features than the model.</exception>
    public float[] Probabilities(FeatureTable table)
    {
        if (table.Columns != Features)
            throw new ArgumentException($"The model takes {Features} features, not {table.Columns}.", nameof(table));
        var probabilities = new float[table.Rows];
        var remaining = new uint[Trees];
        for (var row = 0; row < probabilities.Length; row++)
            probabilities[row] = Probability(table.Row(row), remaining);
        return probabilities;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The text is no model.</exception>
    public static BoostedTrees Read(IEnumerable<string> lines)
    {
        using var reader = lines.GetEnumerator();
        string Line() => reader.MoveNext() ? reader.Current : throw new InvalidDataException("The model ends early.");
        var features = int.Parse(Line(), CultureInfo.InvariantCulture);
        var start = float.Parse(Line(), CultureInfo.InvariantCulture);
        var splits = new List<Split>();
        var leaves = new List<float>();
        for (var tree = 0; reader.MoveNext(); tree++)
            ReadTree(reader.Current.Split(' ', StringSplitOptions.RemoveEmptyEntries), tree, features, splits, leaves);
        return new BoostedTrees(features, start, splits, [.. leaves]);
    }

    /// <summary>Reads one tree: a split's left leaves are known when its left side ends.</summary>
    static void ReadTree(string[] words, int tree, int features, List<Split> splits, List<float> leaves)
    {
        var open = new Stack<(int Feature, float Threshold, int FirstLeaf, bool IsRight)>();
        var leaf = 0;
        for (var next = 0; next < words.Length; next++)
        {
            var word = words[next].AsSpan();
            if (word.IndexOf('<') is var less and > 0)
            {
                var feature = int.Parse(word[..less], CultureInfo.InvariantCulture);
                if (feature < 0 || feature >= features)
                    throw new InvalidDataException($"The model names feature {feature} of {features}.");
                open.Push((feature, float.Parse(word[(less + 1)..], CultureInfo.InvariantCulture), leaf, false));
                continue;
            }
            if (leaf == MaxLeaves)
                throw new InvalidDataException($"Tree {tree} of the model has more than {MaxLeaves} leaves.");
            leaves.Add(float.Parse(word, CultureInfo.InvariantCulture));
            leaf++;
            while (open.TryPeek(out var top) && top.IsRight)
                open.Pop();
            if (open.TryPop(out var split))
            {
                var left = (uint)((1UL << leaf) - (1UL << split.FirstLeaf));
                splits.Add(new Split(split.Feature, split.Threshold, tree, ~left));
                open.Push(split with { IsRight = true });
            }
            else if (next + 1 < words.Length)
            {
                throw new InvalidDataException($"Tree {tree} of the model has nodes beyond its end.");
            }
        }
        if (open.Count > 0 || leaf == 0)
            throw new InvalidDataException($"Tree {tree} of the model ends early.");
        leaves.AddRange(Enumerable.Repeat(0f, MaxLeaves - leaf));
    }
}
