using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Features;

/// <summary>The numbers by which the first model judges each block: its text, its neighbours, its place, its markup.</summary>
internal static class BlockFeatures
{
    const int TextColumns = 45;
    const int PlaceColumns = 18 + 7;
    const int NeighbourColumns = 6 * 6 + 6;

    /// <summary>Computes the features of all blocks of a page. Flattened text has no columns for markup.</summary>
    public static FeatureTable Compute(PageAnalysis analysis, LearnedWeights weights)
    {
        var hasMarkup = analysis.Page.HasMarkup;
        var table = new FeatureTable(analysis.Page.Blocks.Count, TextColumns + PlaceColumns + NeighbourColumns + (hasMarkup ? MarkupFeatures.Columns : 0));
        var windows = analysis.Windows;
        var weighed = new WordWeights.Sum[table.Rows];
        for (var i = 0; i < weighed.Length; i++)
            weighed[i] = weights.Words.Weigh(analysis.Texts.HashesOf(i));
        var markup = hasMarkup ? new MarkupFeatures(analysis, weights.Names) : null;
        for (var i = 0; i < table.Rows; i++)
        {
            AddText(table, analysis, weighed, i);
            AddPlace(table, analysis, windows, i);
            AddHeading(table, analysis, windows, weighed, i);
            AddNeighbours(table, analysis, windows, i);
            markup?.Add(table, i);
            table.EndRow();
        }
        return table;
    }

    static void AddText(FeatureTable table, PageAnalysis analysis, WordWeights.Sum[] weights, int i)
    {
        ref readonly var facts = ref analysis.Texts.Facts[i];
        var block = analysis.Page.Blocks[i];
        ref readonly var vocabulary = ref analysis.Vocabulary[i];
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
        table.Add("phrase words", facts.Phrase.Longest);
        table.Add("phrases", facts.Phrase.Count);
        table.Add("total weight", Math.Clamp(weights[i].Mean * facts.HashCount, -60, 60));
        table.Add("common words", vocabulary.Common);
        table.Add("shared words", vocabulary.Shared);
        table.Add("in title", vocabulary.InTitle);
        table.Add("title likeness", analysis.TitleLikeness(i));
        table.Add("is title", i == analysis.TitleBlock ? 1 : 0);
        table.Add("in description", vocabulary.InDescription);
        table.Add("in article body", vocabulary.InArticleBody);
        table.Add("article body agreement", analysis.ArticleBodyAgreement);
        table.Add("copies", analysis.Repetition.Copies(i));
        table.Add("is copy", analysis.Repetition.First(i) < i ? 1 : 0);
        table.Add("openings", analysis.Repetition.Openings(i));
        table.Add("is opening copy", analysis.Repetition.FirstOpening(i) < i ? 1 : 0);
        var weight = weights[i];
        table.Add("weight", weight.Mean);
        table.Add("highest weight", weight.Highest);
        table.Add("lowest weight", weight.Lowest);
        table.Add("strong weights", weight.Strong);
        table.Add("authors", vocabulary.Authors);
        table.Add("publishers", vocabulary.Publishers);
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
        table.Add("in segment", i >= windows.Segment.Start && i < windows.Segment.End ? 1 : 0);
        table.Add("from segment's start", windows.Segment.FromStart(i));
        table.Add("to segment's end", windows.Segment.ToEnd(i));
    }

    static void AddHeading(FeatureTable table, PageAnalysis analysis, RunningWindows windows, WordWeights.Sum[] weights, int i)
    {
        var heading = analysis.Headings.Above(i);
        ref readonly var facts = ref analysis.Texts.Facts[Math.Max(heading, 0)];
        var weight = heading < 0 ? default : weights[heading];
        table.Add("to heading", heading < 0 ? 100 : Math.Min(i - heading, 100));
        table.Add("words to heading", heading < 0 ? 2000 : Math.Min(windows.Between(heading, i), 2000));
        table.Add("heading phrase", heading < 0 ? -1 : (int)facts.Phrase.Anywhere);
        table.Add("heading phrase cover", heading < 0 ? -1 : facts.Phrase.Covered);
        table.Add("heading weight", weight.Mean);
        table.Add("heading highest weight", weight.Highest);
        table.Add("heading tag", heading >= 0 && analysis.Page.HasMarkup ? (int)analysis.Page.Elements[analysis.Page.Blocks[heading].Container].Tag : -1);
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
            table.Add(names[4], inside ? analysis.Vocabulary[j].Common : -1);
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

    static readonly int[] Offsets = [-3, -2, -1, 1, 2, 3];
    static readonly string[][] NeighbourNames =
        [.. Offsets.Select(offset => (string[])[.. new[] { "words", "ending", "links", "phrase", "common words", "like" }.Select(name => $"{name} {offset:+0;-0}")])];
}
