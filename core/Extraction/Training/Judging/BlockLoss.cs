namespace Khabar.Extraction.Training;

/// <summary>
/// How far probabilities are off, on average over the labelled blocks of a set: as they weigh in training where the whole page is labelled,
/// all alike where snippets label a few. No block has to cross the threshold to be seen, so it tells models apart sooner than pages' scores do.
/// </summary>
sealed class BlockLoss
{
    const float Least = 0.01f; // no single block may decide

    readonly SortedDictionary<string, (double Loss, double Wrong, double Weight)> sets = new(StringComparer.Ordinal);

    /// <summary>Adds the probabilities of a page's blocks.</summary>
    public void Add(TrainingPage page, float[] probabilities)
    {
        var name = page.Language == "en" ? $"{page.Set}, English" : $"{page.Set}, others";
        var sum = sets.GetValueOrDefault(name);
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (float.IsNaN(page.Labels[i]))
                continue;
            var right = page.Labels[i] == 1 ? probabilities[i] : 1 - probabilities[i];
            var weight = page.IsComplete ? page.Weights[i] : 1;
            sum = (sum.Loss - weight * Math.Log(Math.Max(right, Least)), sum.Wrong + (right < 0.5f ? weight : 0), sum.Weight + weight);
        }
        sets[name] = sum;
    }

    /// <summary>Writes a line a set, its English pages apart: logistic loss and share of wrong blocks, in thousandths.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (set, sum) in sets)
            output.WriteLine($"{set,-22} loss {1000 * sum.Loss / sum.Weight,6:0.0}  wrong {1000 * sum.Wrong / sum.Weight,6:0.0}");
    }
}
