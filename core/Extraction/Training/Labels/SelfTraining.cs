using Khabar.Extraction.Model;

namespace Khabar.Extraction.Training;

/// <summary>
/// Fills in labels that snippets leave open with what models say that did not see the page's site (self-training). Only pages where those
/// models were right about every snippet are filled in: there they can be trusted with the rest.
/// </summary>
static class SelfTraining
{
    const float Weight = 0.5f;
    const float Unsure = 0.15f;

    /// <summary>The page itself if it has no open labels or the models erred on it, else a copy with labels.</summary>
    public static TrainingPage Fill(TrainingPage page, BoostedTrees context)
    {
        if (!page.Labels.Any(float.IsNaN) || page.IsComplete)
            return page;
        var scores = context.Probabilities(page.Table!);
        for (var i = 0; i < scores.Length; i++)
            if (!float.IsNaN(page.Labels[i]) && scores[i] >= 0.5f != (page.Labels[i] == 1))
                return page;
        var soft = new float[scores.Length];
        for (var i = 0; i < scores.Length; i++)
            soft[i] = Math.Abs(scores[i] - 0.5f) < Unsure ? float.NaN : scores[i];
        var filled = TrainingPage.Make(page.Set, page.Id, page.Site, page.Analysis, soft, Weight, isFilled: true);
        for (var i = 0; i < scores.Length; i++)
            if (!float.IsNaN(page.Labels[i]))
                (filled.Labels[i], filled.Weights[i]) = (page.Labels[i], page.Weights[i]);
        return filled;
    }
}
