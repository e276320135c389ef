using Khabar.Extraction.Metadata;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Features;

/// <summary>Everything that is counted once for a page, for the features of all its blocks.</summary>
internal sealed class PageAnalysis
{
    /// <summary>Analyses a page.</summary>
    public PageAnalysis(PageContent page, PageMetadata metadata)
    {
        Page = page;
        Texts = new TextReading(page.Blocks);
        Vocabulary = new PageVocabulary(Texts, metadata);
        Repetition = new Repetition(Texts);
        Rules = new Rules(page);
        Headings = new GoverningHeadings(page, Texts.Facts);
        Totals = page.HasMarkup ? new ElementTotals(page, Texts.Facts) : null;
        Windows = new RunningWindows(this);
        TagClusters = new PathClusters(page, Texts.Facts, static element => element.TagPath);
        ClassClusters = new PathClusters(page, Texts.Facts, static element => element.ClassPath);
        Words = Texts.Facts.Sum(static facts => facts.Words);
        TitleBlock = FindTitle(metadata);
        ArticleBodyAgreement = Agreement();
    }

    /// <summary>The page.</summary>
    public PageContent Page { get; }

    /// <summary>Its texts.</summary>
    public TextReading Texts { get; }

    /// <summary>Its words.</summary>
    public PageVocabulary Vocabulary { get; }

    /// <summary>Its repetitions.</summary>
    public Repetition Repetition { get; }

    /// <summary>The horizontal rules between its blocks.</summary>
    public Rules Rules { get; }

    /// <summary>The heading above each block.</summary>
    public GoverningHeadings Headings { get; }

    /// <summary>Its elements' totals; null for flattened text.</summary>
    public ElementTotals? Totals { get; }

    /// <summary>Sums over stretches of its blocks.</summary>
    public RunningWindows Windows { get; }

    /// <summary>Blocks grouped by the tags above them.</summary>
    public PathClusters TagClusters { get; }

    /// <summary>Blocks grouped by the tags and classes above them.</summary>
    public PathClusters ClassClusters { get; }

    /// <summary>Words of the page.</summary>
    public int Words { get; }

    /// <summary>The block that is the headline; -1 if none is found.</summary>
    public int TitleBlock { get; }

    /// <summary>How much of the densest element's text JSON-LD's article body has, 0 to 1; -1 if there is none.</summary>
    public float ArticleBodyAgreement { get; }

    /// <summary>Share of a block that is linked, 0 to 1.</summary>
    public float LinkDensity(int block) => (float)Page.Blocks[block].LinkedLength / Math.Max(1, Page.Blocks[block].Text.Length);

    /// <summary>How alike a block and the metadata's headlines are, 0 to 1: shared words over the longer one's.</summary>
    public float TitleLikeness(int block) => titleLikeness[block];

    float[] titleLikeness = [];

    int FindTitle(PageMetadata metadata)
    {
        titleLikeness = new float[Texts.Facts.Length];
        var titles = metadata.Titles.Select(TextReading.HashesIn).Where(words => words.Count > 0).DistinctBy(words => words.Aggregate(0UL, (hash, word) => hash * 31 + word)).Take(8).ToArray();
        var best = -1;
        var bestScore = 0.45f;
        for (var i = 0; i < titleLikeness.Length; i++)
        {
            ref readonly var facts = ref Texts.Facts[i];
            if (facts.HashCount is 0 or > 50)
                continue;
            for (var t = 0; Vocabulary[i].InTitle > 0 && t < titles.Length; t++)
                titleLikeness[i] = Math.Max(titleLikeness[i], Likeness(Texts.HashesOf(i), titles[t]));
            var container = Page.Blocks[i].Container;
            var tag = container >= 0 ? Page.Elements[container].Tag : Tag.None;
            var score = titleLikeness[i] + (tag == Tag.Heading1 ? 0.5f : tag.IsHeading() ? 0.15f : 0) - 0.3f * LinkDensity(i);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best;
    }

    static float Likeness(ReadOnlySpan<ulong> words, List<ulong> title)
    {
        var shared = 0;
        foreach (var word in words)
            shared += title.Contains(word) ? 1 : 0;
        return (float)Math.Min(shared, title.Count) / Math.Max(words.Length, title.Count);
    }

    float Agreement()
    {
        if (!Vocabulary.HasArticleBody || Totals is null)
            return -1;
        float covered = 0, words = 0;
        for (var i = 0; i < Texts.Facts.Length; i++)
        {
            if (Texts.Facts[i].Words < 10 || !Totals.IsInDensest(Page.Blocks[i].Container))
                continue;
            covered += Vocabulary[i].InArticleBody * Texts.Facts[i].Words;
            words += Texts.Facts[i].Words;
        }
        return words == 0 ? 0 : covered / words;
    }
}
