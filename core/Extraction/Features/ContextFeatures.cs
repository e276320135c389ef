namespace Khabar.Extraction.Features;

/// <summary>
/// The numbers by which the second model judges each block: what the first model thinks of it, of the blocks around it, and of those
/// that stand at the same place of the page's pattern.
/// </summary>
internal static class ContextFeatures
{
    const float SegmentThreshold = 0.35f;
    const int Columns = 50 + 7 + 7;
    static readonly int[] Offsets = [-4, -3, -2, -1, 1, 2, 3, 4];

    /// <summary>Computes the features of all blocks from the first model's <paramref name="scores"/>, probabilities a block.</summary>
    public static FeatureTable Compute(PageAnalysis analysis, float[] scores)
    {
        var table = new FeatureTable(scores.Length, Columns);
        var windows = analysis.Windows;
        var around = new ScoreSums(analysis, scores);
        var segment = SegmentOf(analysis, scores);
        for (var i = 0; i < scores.Length; i++)
        {
            AddScores(table, scores, i, around, windows);
            AddPatterns(table, analysis, i, around);
            AddBlock(table, analysis, windows, i);
            AddSegment(table, analysis, segment, i);
            table.EndRow();
        }
        return table;
    }

    /// <summary>The best stretch by the first model's scores: longer texts count more, and gaps of furniture must be outweighed.</summary>
    static BestSegment SegmentOf(PageAnalysis analysis, float[] scores)
    {
        var values = new float[scores.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (scores[i] - SegmentThreshold) * MathF.Sqrt(analysis.Texts.Facts[i].Words + 1);
        return new BestSegment(values);
    }

    static void AddSegment(FeatureTable table, PageAnalysis analysis, BestSegment segment, int i)
    {
        var facts = analysis.Texts.Facts;
        table.Add("in segment", i >= segment.Start && i < segment.End ? 1 : 0);
        table.Add("from segment's start", segment.FromStart(i));
        table.Add("to segment's end", segment.ToEnd(i));
        table.Add("words -1", i > 0 ? facts[i - 1].Words : -1);
        table.Add("words +1", i + 1 < facts.Length ? facts[i + 1].Words : -1);
        table.Add("ending -1", i > 0 ? facts[i - 1].Ending : -2);
        table.Add("ending +1", i + 1 < facts.Length ? facts[i + 1].Ending : -2);
    }

    static void AddScores(FeatureTable table, float[] scores, int i, ScoreSums around, RunningWindows windows)
    {
        table.Add("score", scores[i]);
        foreach (var offset in Offsets)
            table.Add("score of a neighbour", i + offset is var j && j >= 0 && j < scores.Length ? scores[j] : -1);
        table.Add("score, 5 before", around.Mean(i - 5, i));
        table.Add("score, 5 after", around.Mean(i + 1, i + 6));
        table.Add("score, 15 before", around.Mean(i - 15, i));
        table.Add("score, 15 after", around.Mean(i + 1, i + 16));
        table.Add("kept before", around.KeptBefore(i));
        table.Add("kept after", around.KeptAfter(i));
        table.Add("highest before", around.HighestBefore(i));
        table.Add("highest after", around.HighestAfter(i));
        table.Add("since kept", around.SinceKept(i));
        table.Add("until kept", around.UntilKept(i));
        table.Add("page kept", around.PageKept);
        table.Add("stretch", around.Stretch(i));
        table.Add("words since kept", windows.Between(Math.Max(0, i - around.SinceKept(i) + 1), i));
        table.Add("words until kept", windows.Between(i + 1, Math.Max(i + 1, Math.Min(scores.Length, i + around.UntilKept(i)))));
    }

    static void AddPatterns(FeatureTable table, PageAnalysis analysis, int i, ScoreSums around)
    {
        table.Add("score of same tags", around.OfTags(i));
        table.Add("score of same classes", around.OfClasses(i));
        table.Add("score of container", around.OfContainer(i, 0));
        table.Add("score above", around.OfContainer(i, 1));
        table.Add("score two above", around.OfContainer(i, 2));
        table.Add("words of container", around.WordsOfContainer(i, 0));
        table.Add("words above", around.WordsOfContainer(i, 1));
        table.Add("score of copy", analysis.Repetition.First(i) is var first && first < i ? around.Of(first) : -1);
        table.Add("score of opening copy", analysis.Repetition.FirstOpening(i) is var opening && opening < i ? around.Of(opening) : -1);
        table.Add("share in kept", around.KeptVocabulary(i));
        var heading = analysis.Headings.Above(i);
        table.Add("score of heading", heading < 0 ? -1 : around.Of(heading));
        table.Add("to heading", heading < 0 ? 100 : Math.Min(i - heading, 100));
        var branch = analysis.Totals is { } totals ? totals.Branch(analysis.Page.Blocks[i].Container) : -1;
        table.Add("score of branch", around.OfElement(branch, i));
        table.Add("words of branch", around.WordsOfElement(branch));
        table.Add("article body agreement", analysis.ArticleBodyAgreement);
    }

    static void AddBlock(FeatureTable table, PageAnalysis analysis, RunningWindows windows, int i)
    {
        ref readonly var facts = ref analysis.Texts.Facts[i];
        var block = analysis.Page.Blocks[i];
        var title = analysis.TitleBlock;
        table.Add("words", facts.Words);
        table.Add("ending", facts.Ending);
        table.Add("phrase whole", (int)facts.Phrase.Whole);
        table.Add("phrase anywhere", (int)facts.Phrase.Anywhere);
        table.Add("phrase cover", facts.Phrase.Covered);
        table.Add("phrase ending", (int)facts.Phrase.Ending);
        table.Add("phrase words", facts.Phrase.Longest);
        table.Add("phrases", facts.Phrase.Count);
        table.Add("closing brackets", facts.ClosingBrackets);
        table.Add("link density", analysis.LinkDensity(i));
        table.Add("tag", block.Container >= 0 ? (int)analysis.Page.Elements[block.Container].Tag : 0);
        table.Add("from title", title < 0 ? -500 : Math.Clamp(i - title, -400, 400));
        table.Add("density 7", windows.Density(i, 3));
        table.Add("title likeness", analysis.TitleLikeness(i));
        table.Add("common words", analysis.Vocabulary[i].Common);
        table.Add("in article body", analysis.Vocabulary[i].InArticleBody);
        table.Add("in description", analysis.Vocabulary[i].InDescription);
        table.Add("cut-off around", windows.CutOff(i));
        table.Add("breaks before", Math.Min(block.BreaksBefore, 4));
    }
}
