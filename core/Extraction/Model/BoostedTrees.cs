using System.Globalization;
using Khabar.Extraction.Features;

namespace Khabar.Extraction.Model;

/// <summary>A sum of regression trees under a logistic link (gradient boosting; Friedman 2001).</summary>
/// <remarks>
/// A model is text: a line with the number of features, a line with the sum's base, then a tree a line, its nodes in preorder,
/// <c>feature&lt;threshold</c> for a split (less goes left) and a plain number for a leaf. Immutable and thread-safe.
/// </remarks>
internal sealed class BoostedTrees
{
    readonly struct Node(int feature, float value, int right)
    {
        public readonly int Feature = feature; // -1: a leaf
        public readonly float Value = value;   // threshold or the leaf's number
        public readonly int Right = right;     // the left child is the next node
    }

    readonly Node[] nodes;
    readonly int[] roots;
    readonly float start;

    BoostedTrees(int features, float start, Node[] nodes, int[] roots)
    {
        Features = features;
        this.start = start;
        this.nodes = nodes;
        this.roots = roots;
    }

    /// <summary>How many numbers a row must have.</summary>
    public int Features { get; }

    /// <summary>The probability that the model gives a row, 0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> row)
    {
        var sum = start;
        var all = nodes.AsSpan();
        foreach (var root in roots)
        {
            var at = root;
            while (true)
            {
                ref readonly var node = ref all[at];
                if (node.Feature < 0)
                {
                    sum += node.Value;
                    break;
                }
                at = row[node.Feature] < node.Value ? at + 1 : node.Right;
            }
        }
        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>The probabilities of all rows.</summary>
    /// <exception cref="ArgumentException">The table has other features than the model.</exception>
    public float[] Probabilities(FeatureTable table)
    {
        if (table.Columns != Features)
            throw new ArgumentException($"The model takes {Features} features, not {table.Columns}.", nameof(table));
        var probabilities = new float[table.Rows];
        for (var row = 0; row < probabilities.Length; row++)
            probabilities[row] = Probability(table.Row(row));
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
        var nodes = new List<Node>();
        var roots = new List<int>();
        while (reader.MoveNext())
        {
            roots.Add(nodes.Count);
            var words = reader.Current.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ReadTree(words, nodes, features) != words.Length)
                throw new InvalidDataException($"Tree {roots.Count} of the model has nodes beyond its end.");
        }
        return new BoostedTrees(features, start, [.. nodes], [.. roots]);
    }

    /// <summary>Reads one tree; the right child of a split becomes known when the left subtree ends.</summary>
    static int ReadTree(string[] words, List<Node> nodes, int features)
    {
        var open = new Stack<int>();
        var next = 0;
        while (next < words.Length)
        {
            var word = words[next++].AsSpan();
            if (word.IndexOf('<') is var less and > 0)
            {
                var feature = int.Parse(word[..less], CultureInfo.InvariantCulture);
                if (feature < 0 || feature >= features)
                    throw new InvalidDataException($"The model names feature {feature} of {features}.");
                open.Push(nodes.Count);
                nodes.Add(new Node(feature, float.Parse(word[(less + 1)..], CultureInfo.InvariantCulture), -1));
                continue;
            }
            nodes.Add(new Node(-1, float.Parse(word, CultureInfo.InvariantCulture), -1));
            while (open.TryPeek(out var split) && nodes[split].Right >= 0)
                open.Pop();
            if (!open.TryPeek(out var parent))
                return next;
            nodes[parent] = new Node(nodes[parent].Feature, nodes[parent].Value, nodes.Count);
        }
        throw new InvalidDataException("A tree of the model ends early.");
    }
}
