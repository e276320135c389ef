using System.Diagnostics;
using Khabar.Extraction.Features;
using Khabar.Extraction.Model;

namespace Khabar.Extraction.Training;

/// <summary>Trains the two models of a classifier, the second on scores that the first gave to sites it had not seen.</summary>
sealed class Trainer(BoosterOptions blockOptions, BoosterOptions contextOptions, int folds)
{
    /// <summary>Trains on pages; the lines of both models, and the words' weights.</summary>
    public (List<string> Blocks, List<string> Context, WordCounts Words) Train(List<TrainingPage> pages)
    {
        var clock = Stopwatch.StartNew();
        var sites = pages.Select(page => page.Site).Distinct().OrderBy(site => Hash(site)).ToList();
        var fold = sites.Select((site, n) => (site, n)).ToDictionary(pair => pair.site, pair => pair.n % folds);
        // A page's words are weighed by other sites only: it must not meet its own words in the weights.
        var own = pages.Where(page => !page.IsArabized).ToList();
        for (var held = 0; held < folds; held++)
        {
            var others = new WordCounts(own.Where(page => fold[page.Site] != held)).Weights();
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
        return (blocks, context, new WordCounts(own));
    }

    static List<string> Fit(IEnumerable<TrainingPage> pages, BoosterOptions options)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Labels.Length; i++)
            {
                if (float.IsNaN(page.Labels[i]) || page.Weights[i] <= 0)
                    continue;
                rows.Add(page.Rows[i]);
                labels.Add(page.Labels[i]);
                weights.Add(page.Weights[i]);
            }
        }
        return TreeBooster.Train(BinnedTable.Make(rows), [.. labels], [.. weights], options);
    }

    static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
