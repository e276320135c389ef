using Khabar.Extraction.Features;
using Khabar.Extraction.Metadata;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Training;

/// <summary>What a page with markup says about itself.</summary>
sealed record Statement(PageMetadata Metadata, IReadOnlyList<JsonScript> Scripts);

/// <summary>A page with labelled blocks.</summary>
sealed record TrainingPage
{
    const int Near = 12;

    public required string Set { get; init; }
    public required string Id { get; init; }
    public required string Site { get; init; }
    public string Language { get; init; } = ""; // as the gold says; "" where it does not
    public PageOrigin Origin { get; init; }
    public required PageAnalysis Analysis { get; init; }
    public required float[] Labels { get; init; } // NaN: not known
    public bool IsFilled { get; init; } // by models, where snippets left labels open
    public bool IsComplete => Labels.Count(float.IsNaN) <= Labels.Length / 2;
    public float Share { get; init; } = 1; // how much the page counts beside others
    public required float[] Weights { get; init; }
    public Statement? Statement { get; init; } // of pages to extract
    public FeatureTable? Table { get; set; } // what the models of the round see
    public float[] Scores { get; set; } = []; // what the first model says

    /// <summary>Makes a page of a full gold text.</summary>
    public static TrainingPage FromText(string set, string id, string site, PageAnalysis analysis, string gold, Statement? statement = null) =>
        Make(set, id, site, analysis, GoldAlignment.Label(analysis, gold), 1, statement: statement);

    /// <summary>Makes a page with the labels given.</summary>
    public static TrainingPage Make(string set, string id, string site, PageAnalysis analysis, float[] labels, float weight, PageOrigin origin = PageOrigin.Site, bool isFilled = false, Statement? statement = null)
    {
        var kept = 0f;
        for (var i = 0; i < labels.Length; i++)
            kept += labels[i] > 0.5f ? analysis.Texts.Facts[i].Words : 0;
        var weights = new float[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            if (float.IsNaN(labels[i]))
                continue;
            var sure = Math.Abs(2 * Math.Clamp(labels[i], 0, 1) - 1);
            weights[i] = weight * sure * MathF.Pow(Math.Min(analysis.Texts.Facts[i].Words, 150) + 2, 0.7f) / MathF.Sqrt(kept + 100) * 3;
            labels[i] = labels[i] > 0.5f ? 1 : 0;
        }
        return new TrainingPage { Set = set, Id = id, Site = site, Analysis = analysis, Labels = labels, Weights = weights, Share = weight, Origin = origin, IsFilled = isFilled, Statement = statement };
    }

    /// <summary>Reads a page as the extractor does.</summary>
    public static (PageAnalysis Analysis, Statement Statement) Read(string html)
    {
        using var source = PageSource.Copy(html);
        var markup = MarkupGuard.Tame(source);
        var document = HtmlReader.Parse(markup);
        var metadata = MetadataReader.Read(document, markup.Json);
        return (new PageAnalysis(BlockReader.Read(document, markup), metadata), new Statement(metadata, markup.Json));
    }

    /// <summary>The same page without its markup: a line a block.</summary>
    public static PageAnalysis Flatten(PageAnalysis analysis) =>
        new(LineReader.Read(string.Join('\n', analysis.Page.Blocks.Select(block => block.Text.Replace('\n', ' ')))), new PageMetadata());

    /// <summary>A copy with weights for a measure that pools the words of all pages: long texts and long pages count more.</summary>
    public TrainingPage Pooled()
    {
        const float Scale = 8; // keeps the mean weight, which the limits of the leaves are made for
        var facts = Analysis.Texts.Facts;
        var kept = Enumerable.Range(0, Labels.Length).Where(i => Labels[i] > 0.5f).Sum(i => facts[i].Words);
        var page = MathF.Pow(kept + 100, 0.25f) / Scale;
        return this with { Weights = [.. Weights.Select((weight, i) => weight * MathF.Pow(Math.Min(facts[i].Words, 150) + 2, 0.15f) * page)] };
    }

    /// <summary>A copy that counts as much as two.</summary>
    public TrainingPage Doubled() => this with { Weights = [.. Weights.Select(weight => 2 * weight)] };

    /// <summary>True if no block nearby belongs to the body.</summary>
    public bool IsFarFromBody(int block)
    {
        for (var i = Math.Max(0, block - Near); i <= Math.Min(Labels.Length - 1, block + Near); i++)
            if (Labels[i] == 1)
                return false;
        return true;
    }
}
