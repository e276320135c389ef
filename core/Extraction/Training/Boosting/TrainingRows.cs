using Khabar.Extraction.Features;

namespace Khabar.Extraction.Training;

/// <summary>The labelled blocks of pages as rows to fit models to: cut into bins once, whatever fold of sites is then left out.</summary>
sealed class TrainingRows
{
    const int Thinning = 3;

    readonly record struct Row(FeatureTable Table, int Number, float Label, float Weight, int Fold);

    readonly List<Row> rows = [];
    readonly BinnedTable table;

    /// <summary>Takes the labelled blocks of pages; <paramref name="fold"/> says which fold a page belongs to.</summary>
    public TrainingRows(IEnumerable<TrainingPage> pages, Func<TrainingPage, int> fold)
    {
        foreach (var page in pages)
            Add(page, fold(page));
        table = BinnedTable.Make([.. rows.Select(row => (row.Table, row.Number))]);
    }

    /// <summary>A model of all rows but those of a fold, as the lines that BoostedTreesReader reads. Thread-safe.</summary>
    public List<string> Fit(BoosterOptions options, int without)
    {
        int[] chosen = [.. Enumerable.Range(0, rows.Count).Where(row => rows[row].Fold != without)];
        var part = table.Select(chosen);
        float[] labels = [.. chosen.Select(row => rows[row].Label)], weights = [.. chosen.Select(row => rows[row].Weight)];
        return [.. Enumerable.Range(0, options.Members).SelectMany(member =>
            TreeBooster.Train(part, labels, weights, options with { Seed = options.Seed + member }).Skip(member == 0 ? 0 : TreeBooster.HeaderLines))];
    }

    void Add(TrainingPage page, int fold)
    {
        var isWhole = page.IsComplete && !page.IsFilled;
        for (var i = 0; i < page.Labels.Length; i++)
        {
            if (float.IsNaN(page.Labels[i]) || page.Weights[i] <= 0)
                continue;
            // Furniture abounds: of what stands far from any text of the body every third block is enough.
            var isCommon = isWhole && page.Labels[i] == 0 && page.IsFarFromBody(i);
            if (!isCommon || i % Thinning == 0)
                rows.Add(new Row(page.Table!, i, page.Labels[i], page.Weights[i] * (isCommon ? Thinning : 1), fold));
        }
    }
}
