using System.Globalization;

namespace Khabar.Extraction.Model;

/// <summary>Reads <see cref="BoostedTrees"/> from text.</summary>
/// <remarks>
/// A line with the number of features, a line with the sum's base, then a tree a line, its nodes in preorder:
/// <c>feature&lt;threshold</c> for a split (less goes left) and a plain number for a leaf.
/// </remarks>
internal static class BoostedTreesReader
{
    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The text is no model.</exception>
    public static BoostedTrees Read(IEnumerable<string> lines)
    {
        using var reader = lines.GetEnumerator();
        string Line() => reader.MoveNext() ? reader.Current : throw new InvalidDataException("The model ends early.");
        var features = int.Parse(Line(), CultureInfo.InvariantCulture);
        var start = float.Parse(Line(), CultureInfo.InvariantCulture);
        var splits = new List<BoostedTrees.Split>();
        var leaves = new List<float>();
        for (var tree = 0; reader.MoveNext(); tree++)
            ReadTree(reader.Current.Split(' ', StringSplitOptions.RemoveEmptyEntries), tree, features, splits, leaves);
        return new BoostedTrees(features, start, splits, [.. leaves]);
    }

    /// <summary>Reads one tree: a split's left leaves are known when its left side ends.</summary>
    static void ReadTree(string[] words, int tree, int features, List<BoostedTrees.Split> splits, List<float> leaves)
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
            if (leaf == BoostedTrees.MaxLeaves)
                throw new InvalidDataException($"Tree {tree} of the model has more than {BoostedTrees.MaxLeaves} leaves.");
            leaves.Add(float.Parse(word, CultureInfo.InvariantCulture));
            leaf++;
            while (open.TryPeek(out var top) && top.IsRight)
                open.Pop();
            if (open.TryPop(out var split))
            {
                var left = (uint)((1UL << leaf) - (1UL << split.FirstLeaf));
                splits.Add(new BoostedTrees.Split(split.Feature, split.Threshold, tree, ~left));
                open.Push(split with { IsRight = true });
            }
            else if (next + 1 < words.Length)
            {
                throw new InvalidDataException($"Tree {tree} of the model has nodes beyond its end.");
            }
        }
        if (open.Count > 0 || leaf == 0)
            throw new InvalidDataException($"Tree {tree} of the model ends early.");
        leaves.AddRange(Enumerable.Repeat(0f, BoostedTrees.MaxLeaves - leaf));
    }
}
