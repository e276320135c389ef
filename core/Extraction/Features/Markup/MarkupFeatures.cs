using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Features;

/// <summary>The numbers by which the first model judges a block's place in the markup: tags, class names, what stands at the same place of the page's pattern.</summary>
internal sealed class MarkupFeatures(PageAnalysis analysis, NameWeights weights)
{
    /// <summary>How many numbers there are.</summary>
    public const int Columns = 13 + 12 + 10 + MarkupWords.Count + TellingTags + 5 + 11;

    const int TellingTags = 14;
    const int MaxDistance = 24;

    readonly NamePaths names = new(analysis.Page, weights);
    readonly ElementTotals totals = analysis.Totals!;
    readonly int[] distances = new int[MarkupWords.Count + TellingTags];

    /// <summary>Adds the features of a block.</summary>
    public void Add(FeatureTable table, int i)
    {
        var block = analysis.Page.Blocks[i];
        var elements = analysis.Page.Elements;
        ref readonly var container = ref elements[block.Container];
        table.Add("tag", (int)container.Tag);
        table.Add("leaf tag", (int)elements[block.Leaf].Tag);
        table.Add("parent tag", container.Parent >= 0 ? (int)elements[container.Parent].Tag : 0);
        table.Add("depth", container.Depth);
        table.Add("link density", analysis.LinkDensity(i));
        table.Add("links", block.Links);
        table.Add("picture", block.HasPicture ? 1 : 0);
        table.Add("table", block.IsTable ? 1 : 0);
        table.Add("in densest", totals.IsInDensest(block.Container) ? 1 : 0);
        table.Add("steps to densest", totals.StepsToDensest(block.Container));
        table.Add("depth below densest", container.Depth - elements[totals.Densest].Depth);
        table.Add("after densest", block.Container > totals.Densest ? totals.IsInDensest(block.Container) ? 1 : 2 : 0);
        table.Add("densest share", totals[totals.Densest].RunningWords / (float)Math.Max(1, totals[0].RunningWords));
        AddCluster(table, TagNames, analysis.TagClusters[i]);
        AddCluster(table, ClassNames, analysis.ClassClusters[i]);
        AddAbove(table, block.Container);
        AddDistances(table, elements, block.Leaf);
        ref readonly var path = ref names[block.Leaf];
        table.Add("nearest name", path.Nearest);
        table.Add("to nearest name", path.Distance);
        table.Add("highest name", path.Highest);
        table.Add("lowest name", path.Lowest);
        table.Add("names", path.Sum);
        AddBranch(table, i);
    }

    /// <summary>The part of the page that a block lies in, seen from the densest element, and the article element around it.</summary>
    void AddBranch(FeatureTable table, int i)
    {
        var container = analysis.Page.Blocks[i].Container;
        var branch = totals.Branch(container);
        ref readonly var total = ref totals[branch];
        float page = Math.Max(1, totals[0].RunningWords);
        table.Add("branch tag", (int)analysis.Page.Elements[branch].Tag);
        table.Add("branch blocks", total.Blocks);
        table.Add("branch words", total.Words);
        table.Add("branch running", total.Running);
        table.Add("branch share", total.RunningWords / page);
        table.Add("branch links", total.LinkedWords / Math.Max(1, total.Words));
        table.Add("levels to branch", analysis.Page.Elements[container].Depth - analysis.Page.Elements[branch].Depth);
        table.Add("branch highest name", names[branch].Highest);
        table.Add("branch lowest name", names[branch].Lowest);
        var article = totals.Article(container);
        table.Add("article share", article < 0 ? -1 : totals[article].RunningWords / page);
        table.Add("since rule", analysis.Rules.Since(i));
    }

    void AddCluster(FeatureTable table, string[] names, in PathClusters.Cluster cluster)
    {
        table.Add(names[0], cluster.Blocks);
        table.Add(names[1], cluster.Words);
        table.Add(names[2], cluster.Words / (float)cluster.Blocks);
        table.Add(names[3], cluster.Words / (float)Math.Max(1, analysis.Words));
        table.Add(names[4], cluster.LinkedWords / Math.Max(1, cluster.Words));
        table.Add(names[5], cluster.Sentences / (float)cluster.Blocks);
    }

    void AddAbove(FeatureTable table, int element)
    {
        for (var level = 1; level <= 2; level++)
        {
            element = analysis.Page.Elements[element].Parent is >= 0 and var parent ? parent : element;
            ref readonly var total = ref totals[element];
            var names = AboveNames[level - 1];
            table.Add(names[0], total.Blocks);
            table.Add(names[1], total.Running);
            table.Add(names[2], total.RunningWords);
            table.Add(names[3], total.LinkedWords / Math.Max(1, total.Words));
            table.Add(names[4], total.RunningWords / (float)Math.Max(1, totals[0].RunningWords));
        }
    }

    /// <summary>Levels up to the nearest element with each group of markup words, and to the nearest of each telling tag.</summary>
    void AddDistances(FeatureTable table, PageElement[] elements, int leaf)
    {
        Array.Fill(distances, MaxDistance);
        uint seen = 0;
        var distance = 0;
        for (var e = leaf; e > 0 && distance < MaxDistance; e = elements[e].Parent, distance++)
        {
            var fresh = elements[e].Words & ~seen;
            seen |= fresh;
            for (; fresh != 0; fresh &= fresh - 1)
                distances[System.Numerics.BitOperations.TrailingZeroCount(fresh)] = distance;
            var telling = Telling(elements[e].Tag);
            if (telling >= 0 && distances[MarkupWords.Count + telling] == MaxDistance)
                distances[MarkupWords.Count + telling] = distance;
        }
        for (var group = 0; group < MarkupWords.Count; group++)
            table.Add(GroupNames[group], distances[group]);
        for (var tag = 0; tag < TellingTags; tag++)
            table.Add(TellingNames[tag], distances[MarkupWords.Count + tag]);
    }

    static readonly string[] ClusterMeasures = ["blocks", "words", "words each", "share", "links", "sentences"];
    static readonly string[] TagNames = [.. ClusterMeasures.Select(name => $"same tags: {name}")];
    static readonly string[] ClassNames = [.. ClusterMeasures.Select(name => $"same classes: {name}")];
    static readonly string[][] AboveNames =
        [.. Enumerable.Range(1, 2).Select(level => (string[])[.. new[] { "blocks", "running", "running words", "links", "share" }.Select(name => $"above {level}: {name}")])];
    static readonly string[] GroupNames = [.. Enumerable.Range(0, MarkupWords.Count).Select(group => $"to word group {group}")];
    static readonly string[] TellingNames = [.. Enumerable.Range(0, TellingTags).Select(tag => $"to telling tag {tag}")];

    static int Telling(Tag tag) => tag switch
    {
        Tag.Article => 0,
        Tag.Main => 1,
        Tag.Aside => 2,
        Tag.Navigation => 3,
        Tag.Footer => 4,
        Tag.Header => 5,
        Tag.Figure or Tag.Caption => 6,
        Tag.Form => 7,
        Tag.List => 8,
        Tag.Table => 9,
        Tag.Quote => 10,
        Tag.Section => 11,
        Tag.Link or Tag.Button => 12,
        Tag.NoScript or Tag.Dialog => 13,
        _ => -1,
    };
}
