using System.Diagnostics;
using Khabar.Extraction.Features;
using Khabar.Extraction.Model;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Training;

/// <summary>The lines of both models, and the weights that they were trained with.</summary>
sealed record Trained(List<string> Blocks, List<string> Context, WordCounts Words, NameCounts Names);

/// <summary>Trains the two models of a classifier, the second on scores that the first gave to sites it had not seen.</summary>
sealed class Trainer(BoosterOptions blockOptions, BoosterOptions contextOptions, int folds)
{
    const int Thinning = 3;

    /// <summary>Trains models for markup. What snippets leave open is filled in between two rounds.</summary>
    public Trained Train(List<TrainingPage> pages) => Round(Filled(pages), blockOptions, contextOptions);

    /// <summary>Trains models for flattened text: on the pages without their markup, which has filled in what was open, and on labelled lines.</summary>
    public Trained TrainLines(List<TrainingPage> pages, IEnumerable<TrainingPage> lines) =>
        Round([.. Filled(pages).Select(Flattened.Of).Concat(lines).Select(page => page.Pooled())], blockOptions, contextOptions);

    List<TrainingPage> Filled(List<TrainingPage> pages)
    {
        var teacher = BoostedTreesReader.Read(Round(pages, new BoosterOptions(), new BoosterOptions { Trees = 60, Leaves = 16 }).Context);
        return [.. pages.Select(page => SelfTraining.Fill(page, teacher))];
    }

    Trained Round(List<TrainingPage> pages, BoosterOptions blockOptions, BoosterOptions contextOptions)
    {
        var clock = Stopwatch.StartNew();
        var sites = pages.Select(page => page.Site).Distinct().OrderBy(site => Hash(site)).ToList();
        var fold = sites.Select((site, n) => (site, n)).ToDictionary(pair => pair.site, pair => pair.n % folds);
        // A page's words are weighed by other sites only: it must not meet its own words in the weights.
        var own = pages.Where(page => !page.IsArabized).ToList();
        for (var held = 0; held < folds; held++)
        {
            var rest = own.Where(page => fold[page.Site] != held).ToList();
            var others = new LearnedWeights(new WordCounts(rest).Weights(), new NameCounts(rest).Weights());
            foreach (var page in pages.Where(page => fold[page.Site] == held))
                page.Take(BlockFeatures.Compute(page.Analysis, others));
        }
        for (var held = 0; held < folds; held++)
        {
            var model = BoostedTreesReader.Read(Fit(pages.Where(page => fold[page.Site] != held), blockOptions));
            foreach (var page in pages.Where(page => fold[page.Site] == held))
                page.Scores = [.. page.Rows.Select(row => model.Probability(row))];
            Console.Error.WriteLine($"fold {held}: {clock.Elapsed.TotalSeconds:0} s");
        }
        var blocks = Fit(pages, blockOptions);
        foreach (var page in pages)
            page.Take(ContextFeatures.Compute(page.Analysis, page.Scores));
        var context = Fit(pages, contextOptions);
        Console.Error.WriteLine($"trained on {pages.Count} pages: {clock.Elapsed.TotalSeconds:0} s");
        return new Trained(blocks, context, new WordCounts(own), new NameCounts(own));
    }

    static List<string> Fit(IEnumerable<TrainingPage> pages, BoosterOptions options)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var page in pages)
        {
            var isWhole = page.IsComplete && !page.IsFilled;
            for (var i = 0; i < page.Labels.Length; i++)
            {
                if (float.IsNaN(page.Labels[i]) || page.Weights[i] <= 0)
                    continue;
                // Furniture abounds: of what stands far from any text of the body every third block is enough.
                var isCommon = isWhole && page.Labels[i] == 0 && page.IsFarFromBody(i);
                if (isCommon && i % Thinning != 0)
                    continue;
                rows.Add(page.Rows[i]);
                labels.Add(page.Labels[i]);
                weights.Add(page.Weights[i] * (isCommon ? Thinning : 1));
            }
        }
        return TreeBooster.Train(BinnedTable.Make(rows), [.. labels], [.. weights], options);
    }

    static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
