using System.Text.Encodings.Web;
using System.Text.Json;
using Khabar.Extraction.Deciding;

namespace Khabar.Extraction.Training;

/// <summary>Cross-validation: every page is extracted by models that saw no page of its site.</summary>
static class Validation
{
    const int Folds = 3;

    /// <summary>Writes OUT/SET.jsonl for each set of <paramref name="tests"/>.</summary>
    /// <param name="training">Pages to train on, in whatever version.</param>
    /// <param name="tests">Pages to extract.</param>
    /// <param name="trainer">Trains the models of each fold.</param>
    /// <param name="output">A folder.</param>
    public static void Run(List<TrainingPage> training, List<TrainingPage> tests, Trainer trainer, string output)
    {
        var texts = new Dictionary<(string Set, string Id), string>();
        for (var held = 0; held < Folds; held++)
        {
            var (blocks, context, words) = trainer.Train([.. training.Where(page => Fold(page.Site) != held)]);
            var classifier = new BodyClassifier(blocks, context, words.Weights());
            foreach (var page in tests.Where(page => Fold(page.Site) == held))
                texts[(page.Set, page.Id)] = Extractor.TextOf(page.Analysis, classifier);
        }
        Directory.CreateDirectory(output);
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var set in texts.GroupBy(pair => pair.Key.Set))
            File.WriteAllLines($"{output}/{set.Key}.jsonl", set.Select(pair => JsonSerializer.Serialize(new { id = pair.Key.Id, text = pair.Value }, options)));
    }

    static int Fold(string site) => (int)(site.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 8) % Folds;
}

/// <summary>Extraction with models of one's own.</summary>
static class Extractor
{
    public static string TextOf(Features.PageAnalysis analysis, BodyClassifier classifier) =>
        string.Join('\n', BlockNaming.Name(analysis, classifier.Probabilities(analysis)).Where(block => block.Kept).Select(block => block.Text));
}
