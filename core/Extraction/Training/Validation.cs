using System.Text.Encodings.Web;
using System.Text.Json;
using Khabar.Extraction.Deciding;
using Khabar.Extraction.Templates;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Training;

/// <summary>Cross-validation: every page is extracted by models that saw no page of its site.</summary>
static class Validation
{
    const int Folds = 3;

    /// <summary>Writes OUT/SET.jsonl for each set of <paramref name="tests"/>.</summary>
    /// <param name="data">Pages to train on and to extract.</param>
    /// <param name="lines">True for flattened text.</param>
    /// <param name="trainer">Trains the models of each fold.</param>
    /// <param name="output">A folder.</param>
    public static void Run(Data data, bool lines, Trainer trainer, string output)
    {
        var texts = new Dictionary<(string Set, string Id), string>();
        Directory.CreateDirectory(output);
        using var dump = new StreamWriter($"{output}/blocks.tsv");
        for (var held = 0; held < Folds; held++)
        {
            var models = data.Train(trainer, lines, site => Fold(site) != held);
            var classifier = new BodyClassifier(models.Blocks, models.Context, new LearnedWeights(models.Words.Weights(), models.Names.Weights()));
            foreach (var page in data.Tests.Where(page => Fold(page.Site) == held))
            {
                var (probabilities, named) = Extractor.BlocksOf(page.Analysis, classifier);
                var blocks = page.Statement is { } statement ? StatedBody.Complete(page.Analysis, statement.Metadata, statement.Scripts, named) : named;
                texts[(page.Set, page.Id)] = Extractor.TextOf(blocks);
                for (var i = 0; i < named.Length; i++)
                    dump.WriteLine(string.Join('\t', page.Set, page.Id, i, page.Labels[i], probabilities[i].ToString("0.000"), named[i].Kept ? 1 : 0, named[i].Kind,
                        page.Analysis.Texts.Facts[i].Words, Place(page.Analysis, i), named[i].Text.ReplaceLineEndings(" ").Replace('\t', ' ')));
            }
        }
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var set in texts.GroupBy(pair => pair.Key.Set))
            File.WriteAllLines($"{output}/{set.Key}.jsonl", set.Select(pair => JsonSerializer.Serialize(new { id = pair.Key.Id, text = pair.Value }, options)));
    }

    static string Place(Features.PageAnalysis analysis, int i)
    {
        var elements = analysis.Page.Elements;
        var tags = new List<string>();
        for (var e = analysis.Page.Blocks[i].Container; e > 0 && tags.Count < 5; e = elements[e].Parent)
            tags.Insert(0, elements[e].Tag.ToString());
        return string.Join('>', tags);
    }

    static int Fold(string site) => (int)(site.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 8) % Folds;
}

/// <summary>Extraction with models of one's own.</summary>
static class Extractor
{
    public static (float[] Probabilities, ArticleBlock[] Blocks) BlocksOf(Features.PageAnalysis analysis, BodyClassifier classifier)
    {
        var probabilities = classifier.Probabilities(analysis);
        return (probabilities, BlockNaming.Name(analysis, probabilities, HostTemplate.Empty));
    }

    public static string TextOf(ArticleBlock[] blocks) => string.Join('\n', blocks.Where(block => block.Kept).Select(block => block.Text));
}
