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
    /// <summary>Trains models for markup. What snippets leave open is filled in between two rounds.</summary>
    public Trained Train(List<TrainingPage> pages) => Round(Filled(pages), blockOptions, contextOptions);

    /// <summary>Trains models for flattened text: on the pages without their markup, which has filled in what was open, and on labelled lines.</summary>
    public Trained TrainLines(List<TrainingPage> pages, IEnumerable<TrainingPage> lines) =>
        // Without markup there is less that pages as they are could teach of Arabic ones, or of furniture in the wrong place.
        Round([.. Filled(pages).Select(Flattened.Of).Concat(lines).Select(page => page.Origin != PageOrigin.Site ? page.Pooled().Doubled() : page.Pooled())], blockOptions, contextOptions);

    List<TrainingPage> Filled(List<TrainingPage> pages)
    {
        var teacher = BoostedTreesReader.Read(Round(pages, new BoosterOptions(), new BoosterOptions { Trees = 60, Leaves = 16 }).Context);
        return [.. pages.Select(page => SelfTraining.Fill(page, teacher))];
    }

    Trained Round(List<TrainingPage> pages, BoosterOptions blockOptions, BoosterOptions contextOptions)
    {
        var clock = Stopwatch.StartNew();
        var sites = pages.Select(page => page.Site).Distinct().OrderBy(SiteHash.Of).ToList();
        var fold = sites.Select((site, n) => (site, n)).ToDictionary(pair => pair.site, pair => pair.n % folds);
        // A page's words are weighed by other sites only: it must not meet its own words in the weights.
        var own = pages.Where(page => page.Origin == PageOrigin.Site).ToList();
        for (var held = 0; held < folds; held++)
        {
            var rest = own.Where(page => fold[page.Site] != held).ToList();
            var others = new LearnedWeights(new WordCounts(rest).Weights(), new NameCounts(rest).Weights());
            foreach (var page in pages.Where(page => fold[page.Site] == held))
                page.Table = BlockFeatures.Compute(page.Analysis, others);
        }
        // A model without each fold and, last, the one that ships: they do not need each other.
        var fitted = new List<string>[folds + 1];
        var rows = new TrainingRows(pages, page => fold[page.Site]);
        Parallel.For(0, folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, held => fitted[held] = rows.Fit(blockOptions, without: held));
        var models = fitted.Select(BoostedTreesReader.Read).ToArray();
        foreach (var page in pages)
            page.Scores = models[fold[page.Site]].Probabilities(page.Table!);
        Console.Error.WriteLine($"first models: {clock.Elapsed.TotalSeconds:0} s");
        foreach (var page in pages)
            page.Table = ContextFeatures.Compute(page.Analysis, page.Scores);
        var context = new TrainingRows(pages, page => fold[page.Site]).Fit(contextOptions, without: -1);
        Console.Error.WriteLine($"trained on {pages.Count} pages: {clock.Elapsed.TotalSeconds:0} s");
        return new Trained(fitted[folds], context, new WordCounts(own), new NameCounts(own));
    }
}
