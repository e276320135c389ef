namespace Khabar.Extraction.Training;

/// <summary>What models are trained on and tested with.</summary>
/// <param name="Pages">Pages with markup.</param>
/// <param name="Lines">Pages of labelled lines, for the models of flattened text.</param>
/// <param name="Tests">Pages to extract.</param>
/// <param name="Arabized">Puts pages into Arabic.</param>
sealed record Data(List<TrainingPage> Pages, List<TrainingPage> Lines, List<TrainingPage> Tests, Arabized Arabized)
{
    /// <summary>Trains on the pages of the sites that are chosen, and on these pages with furniture of each other.</summary>
    public Trained Train(Trainer trainer, bool lines, Func<string, bool> site)
    {
        List<TrainingPage> pages = [.. Pages.Where(page => site(page.Site))];
        var transplanted = new Transplanted(pages);
        List<TrainingPage> others = [.. pages.Where(page => page.Origin == PageOrigin.Site).Select(transplanted.Of).OfType<TrainingPage>()];
        pages = [.. pages, .. others, .. others.Select(Arabized.Of)];
        return lines ? trainer.TrainLines(pages, Lines.Where(page => site(page.Site))) : trainer.Train(pages);
    }
}
