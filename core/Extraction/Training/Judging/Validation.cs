using Khabar.Extraction.Deciding;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Training;

/// <summary>Cross-validation: every page is extracted by models that saw no page of its site, once for each of several divisions into folds.</summary>
static class Validation
{
    const int Folds = 10;

    /// <summary>Writes OUT/DIVISION/SET.jsonl for each division and each set of the tests, and how far the probabilities are off on the whole.</summary>
    /// <param name="data">Pages to train on and to extract.</param>
    /// <param name="lines">True for flattened text.</param>
    /// <param name="trainer">Trains the models of each fold.</param>
    /// <param name="output">A folder.</param>
    /// <param name="divisions">In how many ways the sites are cut into folds.</param>
    public static void Run(Data data, bool lines, Trainer trainer, string output, int divisions)
    {
        var loss = new BlockLoss();
        for (var division = 0; division < divisions; division++)
        {
            using var extracted = new ExtractedPages($"{output}/{division}");
            for (var held = 0; held < Folds; held++)
            {
                var models = data.Train(trainer, lines, site => Fold(site, division) != held);
                var classifier = new BodyClassifier(models.Blocks, models.Context, new LearnedWeights(models.Words.Weights(), models.Names.Weights()));
                foreach (var page in data.Tests.Where(page => Fold(page.Site, division) == held))
                    loss.Add(page, extracted.Add(page, classifier));
            }
        }
        loss.Write(Console.Out);
    }

    /// <summary>The division's digit of the site's hash, in base <see cref="Folds"/>: no division says anything of another.</summary>
    public static int Fold(string site, int division) => (int)((SiteHash.Of(site) >> 8) / Math.Pow(Folds, division)) % Folds;
}
