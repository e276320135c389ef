using System.Globalization;
using System.Numerics;
using System.Text;

namespace Khabar.Extraction.Training;

/// <summary>How a model is grown.</summary>
sealed record BoosterOptions
{
    public int Trees { get; init; } = 80;
    public int Leaves { get; init; } = 24;
    public float Rate { get; init; } = 0.2f;
    public float Lambda { get; init; } = 4f;
    public float MinChildWeight { get; init; } = 2f;
    public float FeatureShare { get; init; } = 0.4f;
    public float SteepShare { get; init; } = 0.12f;
    public float OtherShare { get; init; } = 0.1f;
    public int Members { get; init; } = 1; // models of one seed each to take the mean of; written as one, whose trees count the less
    public int Seed { get; init; } = 1;
}

/// <summary>Gradient-boosted trees for the logistic loss, grown leaf by leaf over histograms (as LightGBM describes it; Ke et al. 2017).</summary>
sealed class TreeBooster
{
    /// <summary>Lines of a model before its trees. They are the same for all models of the same rows.</summary>
    public const int HeaderLines = 2;

    const int Probe = 20_000;

    readonly BinnedTable table;
    readonly float[] labels;
    readonly float[] weights;
    readonly BoosterOptions options;
    readonly float[] gradients;
    readonly float[] hessians;
    readonly float[] sums;
    readonly Vector2[] gathered;

    TreeBooster(BinnedTable table, float[] labels, float[] weights, BoosterOptions options)
    {
        (this.table, this.labels, this.weights, this.options) = (table, labels, weights, options);
        gradients = new float[labels.Length];
        hessians = new float[labels.Length];
        sums = new float[labels.Length];
        gathered = new Vector2[labels.Length];
    }

    /// <summary>Trains a model and writes it as the lines that BoostedTreesReader reads.</summary>
    public static List<string> Train(BinnedTable table, float[] labels, float[] weights, BoosterOptions options) =>
        new TreeBooster(table, labels, weights, options).Train();

    List<string> Train()
    {
        double positive = 0, all = 0;
        for (var i = 0; i < labels.Length; i++)
            (positive, all) = (positive + weights[i] * labels[i], all + weights[i]);
        var start = (float)Math.Log(positive / (all - positive));
        Array.Fill(sums, start);
        var random = new Random(options.Seed);
        var lines = new List<string> { table.Features.ToString(CultureInfo.InvariantCulture), start.ToString("G6", CultureInfo.InvariantCulture) };
        for (var tree = 0; tree < options.Trees; tree++)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                var p = 1 / (1 + MathF.Exp(-sums[i]));
                gradients[i] = weights[i] * (p - labels[i]);
                hessians[i] = Math.Max(weights[i] * p * (1 - p), 1e-8f);
            }
            var rows = Sample(random);
            var features = Enumerable.Range(0, table.Features).Where(_ => random.NextSingle() < options.FeatureShare).ToArray();
            lines.Add(Grow(rows, features));
        }
        return lines;
    }

    /// <summary>
    /// All rows of steep gradient and a share of the others, which then weigh the more (gradient-based one-side sampling; Ke et al. 2017).
    /// </summary>
    int[] Sample(Random random)
    {
        var probe = new float[Math.Min(labels.Length, Probe)];
        for (var i = 0; i < probe.Length; i++)
            probe[i] = Math.Abs(gradients[random.Next(labels.Length)]);
        Array.Sort(probe);
        var steep = probe[(int)((1 - options.SteepShare) * (probe.Length - 1))];
        var share = options.OtherShare / (1 - options.SteepShare);
        var rows = new List<int>(labels.Length);
        for (var i = 0; i < labels.Length; i++)
        {
            if (Math.Abs(gradients[i]) < steep)
            {
                if (random.NextSingle() >= share)
                    continue;
                gradients[i] /= share;
                hessians[i] /= share;
            }
            rows.Add(i);
        }
        return [.. rows];
    }

    sealed class Leaf
    {
        public required int[] Rows;
        public required double[] Histogram; // per feature and bin: gradient, hessian
        public double Gradient, Hessian;
        public int Feature = -1, Bin;
        public double Gain;
        public Leaf? Left, Right;
    }

    string Grow(int[] rows, int[] features)
    {
        var root = Make(rows, Histogram(rows, features), features);
        var open = new PriorityQueue<Leaf, double>();
        open.Enqueue(root, -root.Gain);
        for (var leaves = 1; leaves < options.Leaves && open.TryDequeue(out var leaf, out _) && leaf.Gain > 0; leaves++)
        {
            var column = table.Columns[leaf.Feature];
            var left = leaf.Rows.Where(row => column[row] < leaf.Bin).ToArray();
            var right = leaf.Rows.Where(row => column[row] >= leaf.Bin).ToArray();
            var (small, large) = left.Length < right.Length ? (left, right) : (right, left);
            var histogram = Histogram(small, features);
            var other = leaf.Histogram;
            for (var i = 0; i < other.Length; i++)
                other[i] -= histogram[i];
            var a = Make(small, histogram, features);
            var b = Make(large, other, features);
            (leaf.Left, leaf.Right) = ReferenceEquals(small, left) ? (a, b) : (b, a);
            leaf.Histogram = [];
            open.Enqueue(a, -a.Gain);
            open.Enqueue(b, -b.Gain);
        }
        var text = new StringBuilder();
        Write(root, text);
        Apply(root);
        return text.ToString().TrimEnd();
    }

    double[] Histogram(int[] rows, int[] features)
    {
        var histogram = new double[features.Length * 512];
        // Gathered once, so that the loop over features reads them in a row.
        for (var k = 0; k < rows.Length; k++)
            gathered[k] = new Vector2(gradients[rows[k]], hessians[rows[k]]);
        for (var f = 0; f < features.Length; f++)
        {
            var column = table.Columns[features[f]];
            var part = histogram.AsSpan(f * 512, 512);
            for (var k = 0; k < rows.Length; k++)
            {
                var at = column[rows[k]] * 2;
                part[at] += gathered[k].X;
                part[at + 1] += gathered[k].Y;
            }
        }
        return histogram;
    }

    Leaf Make(int[] rows, double[] histogram, int[] features)
    {
        var leaf = new Leaf { Rows = rows, Histogram = histogram };
        foreach (var row in rows)
            (leaf.Gradient, leaf.Hessian) = (leaf.Gradient + gradients[row], leaf.Hessian + hessians[row]);
        var own = Score(leaf.Gradient, leaf.Hessian);
        for (var f = 0; f < features.Length; f++)
        {
            double gradient = 0, hessian = 0;
            var bins = table.Edges[features[f]].Length + 1;
            for (var bin = 1; bin < bins; bin++)
            {
                gradient += histogram[f * 512 + (bin - 1) * 2];
                hessian += histogram[f * 512 + (bin - 1) * 2 + 1];
                if (hessian < options.MinChildWeight || leaf.Hessian - hessian < options.MinChildWeight)
                    continue;
                var gain = Score(gradient, hessian) + Score(leaf.Gradient - gradient, leaf.Hessian - hessian) - own;
                if (gain > leaf.Gain + 1e-6)
                    (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, features[f], bin);
            }
        }
        return leaf;
    }

    double Score(double gradient, double hessian) => gradient * gradient / (hessian + options.Lambda);

    float Value(Leaf leaf) => (float)(-leaf.Gradient / (leaf.Hessian + options.Lambda) * options.Rate);

    void Write(Leaf leaf, StringBuilder text)
    {
        if (leaf.Left is null)
        {
            text.Append((Value(leaf) / options.Members).ToString("0.####", CultureInfo.InvariantCulture)).Append(' ');
            return;
        }
        text.Append(leaf.Feature).Append('<').Append(table.Edges[leaf.Feature][leaf.Bin - 1].ToString("G5", CultureInfo.InvariantCulture)).Append(' ');
        Write(leaf.Left, text);
        Write(leaf.Right!, text);
    }

    /// <summary>Adds the tree's value to every row, those left out of its growing too.</summary>
    void Apply(Leaf root)
    {
        for (var row = 0; row < sums.Length; row++)
        {
            var leaf = root;
            while (leaf.Left is not null)
                leaf = table.Columns[leaf.Feature][row] < leaf.Bin ? leaf.Left : leaf.Right!;
            sums[row] += Value(leaf);
        }
    }
}
