using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Features;

/// <summary>The numbers by which the first model judges each block: its text, its neighbours, its place, its markup.</summary>
internal static class BlockFeatures
{
    const int TextColumns = 40;
    const int PlaceColumns = 15;
    const int NeighbourColumns = 6 * 6 + 6;
    const int MarkupColumns = 13 + 12 + 10 + MarkupWords.Count + 14;
    const int MaxDistance = 24;

    /// <summary>Computes the features of all blocks of a page. Flattened text has no columns for markup.</summary>
    public static FeatureTable Compute(PageAnalysis analysis, WordWeights weights, bool named = false)
    {
        var hasMarkup = analysis.Page.HasMarkup;
        var table = new FeatureTable(analysis.Page.Blocks.Count, TextColumns + PlaceColumns + NeighbourColumns + (hasMarkup ? MarkupColumns : 0))
        {
            Names = named ? [] : null,
        };
        var windows = new RunningWindows(analysis);
        Span<int> distances = stackalloc int[MarkupWords.Count + 14];
        for (var i = 0; i < table.Rows; i++)
        {
            AddText(table, analysis, weights, i);
            AddPlace(table, analysis, windows, i);
            AddNeighbours(table, analysis, windows, i);
            if (hasMarkup)
                AddMarkup(table, analysis, i, distances);
            table.EndRow();
        }
        return table;
    }

    static void AddText(FeatureTable table, PageAnalysis analysis, WordWeights weights, int i)
    {
        ref readonly var facts = ref analysis.Texts.Facts[i];
        var block = analysis.Page.Blocks[i];
        var words = analysis.Texts.HashesOf(i);
        var text = block.Text;
        var cased = facts.Capitals + facts.LowerCase;
        float perWord = 1f / Math.Max(1, facts.Words);
        table.Add("words", facts.Words);
        table.Add("letters per word", facts.Length * perWord);
        table.Add("sentences", facts.Sentences);
        table.Add("words per sentence", facts.Words / (float)Math.Max(1, facts.Sentences));
        table.Add("commas", facts.Commas * perWord);
        table.Add("quotes", facts.Quotes);
        table.Add("dividers", facts.Dividers);
        table.Add("digits", facts.Digits / (float)Math.Max(1, facts.Length));
        table.Add("capitals", cased == 0 ? -1 : facts.Capitals / (float)cased);
        table.Add("all capitals", cased == 0 ? -1 : facts.AllCapitals / (float)cased);
        table.Add("ending", facts.Ending);
        table.Add("beginning", facts.Beginning);
        table.Add("address", facts.HasAddress ? 1 : 0);
        table.Add("clock", facts.HasClock ? 1 : 0);
        table.Add("year", facts.HasYear ? 1 : 0);
        table.Add("copyright", facts.HasCopyright ? 1 : 0);
        table.Add("phrase whole", (int)facts.Phrase.Whole);
        table.Add("phrase beginning", (int)facts.Phrase.Beginning);
        table.Add("phrase ending", (int)facts.Phrase.Ending);
        table.Add("phrase anywhere", (int)facts.Phrase.Anywhere);
        table.Add("closing brackets", facts.ClosingBrackets);
        table.Add("last letter", text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? 1 : 0);
        table.Add("phrase cover", facts.Phrase.Covered);
        table.Add("common words", analysis.CommonWords(i));
        table.Add("shared words", analysis.Vocabulary.Shared(words, facts.Words >= 15 && facts.Ending != -1));
        table.Add("in title", analysis.Vocabulary.InTitle(words));
        table.Add("title likeness", analysis.TitleLikeness(i));
        table.Add("is title", i == analysis.TitleBlock ? 1 : 0);
        table.Add("in description", analysis.Vocabulary.InDescription(words));
        table.Add("in article body", analysis.Vocabulary.InArticleBody(words));
        table.Add("article body agreement", analysis.ArticleBodyAgreement);
        table.Add("copies", analysis.Repetition.Copies(i));
        table.Add("is copy", analysis.Repetition.First(i) < i ? 1 : 0);
        table.Add("openings", analysis.Repetition.Openings(i));
        table.Add("is opening copy", analysis.Repetition.FirstOpening(i) < i ? 1 : 0);
        var weight = weights.Weigh(words);
        table.Add("weight", weight.Mean);
        table.Add("highest weight", weight.Highest);
        table.Add("lowest weight", weight.Lowest);
        table.Add("strong weights", weight.Strong);
        table.Add("emphasis", block.EmphasisedLength / (float)Math.Max(1, block.Text.Length));
    }

    static void AddPlace(FeatureTable table, PageAnalysis analysis, RunningWindows windows, int i)
    {
        var count = table.Rows;
        var title = analysis.TitleBlock;
        table.Add("place", i / (float)count);
        table.Add("blocks", count);
        table.Add("from start", Math.Min(i, 200));
        table.Add("from end", Math.Min(count - 1 - i, 200));
        table.Add("words before", windows.Before(i) / (float)Math.Max(1, analysis.Words));
        table.Add("page words", analysis.Words);
        table.Add("from title", title < 0 ? -500 : Math.Clamp(i - title, -400, 400));
        table.Add("words from title", title < 0 ? -500 : Math.Clamp(windows.Between(title, i), -4000, 4000));
        table.Add("density 3", windows.Density(i, 1));
        table.Add("density 7", windows.Density(i, 3));
        table.Add("density 15", windows.Density(i, 7));
        table.Add("running before", windows.RunningBefore(i));
        table.Add("running after", windows.RunningAfter(i));
        table.Add("to last running", windows.SinceRunning(i));
        table.Add("to next running", windows.UntilRunning(i));
    }

    static void AddNeighbours(FeatureTable table, PageAnalysis analysis, RunningWindows windows, int i)
    {
        for (var n = 0; n < Offsets.Length; n++)
        {
            var j = i + Offsets[n];
            var names = NeighbourNames[n];
            var inside = j >= 0 && j < table.Rows;
            ref readonly var facts = ref analysis.Texts.Facts[inside ? j : i];
            table.Add(names[0], inside ? facts.Words : -1);
            table.Add(names[1], inside ? facts.Ending : -2);
            table.Add(names[2], inside ? analysis.LinkDensity(j) : -1);
            table.Add(names[3], inside ? (int)facts.Phrase.Anywhere : -1);
            table.Add(names[4], inside ? analysis.CommonWords(j) : -1);
            table.Add(names[5], inside ? Alike(analysis, i, j) : -1);
        }
        var block = analysis.Page.Blocks[i];
        table.Add("breaks before", Math.Min(block.BreaksBefore, 4));
        table.Add("breaks after", i + 1 < table.Rows ? Math.Min(analysis.Page.Blocks[i + 1].BreaksBefore, 4) : 0);
        table.Add("indent", Math.Min(block.Indent, 40));
        table.Add("cut-off around", windows.CutOff(i));
        table.Add("short run", windows.ShortRun(i));
        table.Add("long run", windows.LongRun(i));
    }

    /// <summary>2 if two blocks stand at the same place of the pattern by tags and classes, 1 by tags, else 0; flattened: length alike.</summary>
    static float Alike(PageAnalysis analysis, int i, int j)
    {
        if (!analysis.Page.HasMarkup)
        {
            float a = analysis.Texts.Facts[i].Words + 1, b = analysis.Texts.Facts[j].Words + 1;
            return Math.Min(a, b) / Math.Max(a, b);
        }
        return analysis.ClassClusters.Of(i) == analysis.ClassClusters.Of(j) ? 2 : analysis.TagClusters.Of(i) == analysis.TagClusters.Of(j) ? 1 : 0;
    }

    static void AddMarkup(FeatureTable table, PageAnalysis analysis, int i, Span<int> distances)
    {
        var block = analysis.Page.Blocks[i];
        var elements = analysis.Page.Elements;
        ref readonly var container = ref elements[block.Container];
        var totals = analysis.Totals!;
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
        AddCluster(table, analysis, TagNames, analysis.TagClusters[i]);
        AddCluster(table, analysis, ClassNames, analysis.ClassClusters[i]);
        AddAbove(table, analysis, block.Container);
        AddDistances(table, elements, block.Leaf, distances);
    }

    static void AddCluster(FeatureTable table, PageAnalysis analysis, string[] names, in PathClusters.Cluster cluster)
    {
        table.Add(names[0], cluster.Blocks);
        table.Add(names[1], cluster.Words);
        table.Add(names[2], cluster.Words / (float)cluster.Blocks);
        table.Add(names[3], cluster.Words / (float)Math.Max(1, analysis.Words));
        table.Add(names[4], cluster.LinkedWords / Math.Max(1, cluster.Words));
        table.Add(names[5], cluster.Sentences / (float)cluster.Blocks);
    }

    static void AddAbove(FeatureTable table, PageAnalysis analysis, int element)
    {
        var totals = analysis.Totals!;
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
    static void AddDistances(FeatureTable table, PageElement[] elements, int leaf, Span<int> distances)
    {
        distances.Fill(MaxDistance);
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
        for (var tag = 0; tag < 14; tag++)
            table.Add(TellingNames[tag], distances[MarkupWords.Count + tag]);
    }

    static readonly int[] Offsets = [-3, -2, -1, 1, 2, 3];
    static readonly string[][] NeighbourNames =
        [.. Offsets.Select(offset => (string[])[.. new[] { "words", "ending", "links", "phrase", "common words", "like" }.Select(name => $"{name} {offset:+0;-0}")])];
    static readonly string[] ClusterMeasures = ["blocks", "words", "words each", "share", "links", "sentences"];
    static readonly string[] TagNames = [.. ClusterMeasures.Select(name => $"same tags: {name}")];
    static readonly string[] ClassNames = [.. ClusterMeasures.Select(name => $"same classes: {name}")];
    static readonly string[][] AboveNames =
        [.. Enumerable.Range(1, 2).Select(level => (string[])[.. new[] { "blocks", "running", "running words", "links", "share" }.Select(name => $"above {level}: {name}")])];
    static readonly string[] GroupNames = [.. Enumerable.Range(0, MarkupWords.Count).Select(group => $"to word group {group}")];
    static readonly string[] TellingNames = [.. Enumerable.Range(0, 14).Select(tag => $"to telling tag {tag}")];

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
