using System.Text.Encodings.Web;
using System.Text.Json;
using Khabar.Extraction;
using Khabar.Extraction.Training;

// train DATA SETS OUT [lines]                trains on the sets (divided by commas) of shared/data and writes two models into the folder OUT
// validate DATA SETS OUT [lines] [DIVISIONS] the same site by site: extracts every page by models that saw no page of its site,
//                                            once for each division of the sites into folds, OUT/DIVISION/SET.jsonl
// extract < in.jsonl > out.jsonl             {id, url, html | text} in, {id, title, text} out
switch (args)
{
    case ["train", var data, var sets, var output, .. var rest]:
        Train(data, sets.Split(','), output, rest.Contains("lines"));
        return 0;
    case ["validate", var data, var sets, var output, .. var rest]:
        Validate(data, sets.Split(','), output, rest.Contains("lines"), rest is [.., var last] && int.TryParse(last, out var number) ? number : 1);
        return 0;
    case ["extract"]:
        Extract();
        return 0;
    default:
        Console.Error.WriteLine("train DATA SETS OUT [lines] | validate DATA SETS OUT [lines] [DIVISIONS] | extract");
        return 2;
}

// Flattened text takes no parsing: there is time for more and smaller steps, and for two models of each kind.
static Trainer MakeTrainer(int folds, bool lines) => lines
    ? new(new BoosterOptions { Members = 2, Trees = 240, Rate = 0.07f }, new BoosterOptions { Members = 2, Trees = 120, Leaves = 16, Rate = 0.1f }, folds)
    : new(new BoosterOptions { Trees = 160, Rate = 0.1f }, new BoosterOptions { Trees = 100, Leaves = 16, Rate = 0.12f }, folds);

static void Train(string data, string[] sets, string output, bool lines)
{
    var all = Load(data, sets, lines, isTest: false);
    var models = all.Train(MakeTrainer(folds: 5, lines), lines, _ => true);
    var name = lines ? "lines" : "markup";
    Write($"{output}/{name}-blocks.txt", models.Blocks, sets);
    Write($"{output}/{name}-context.txt", models.Context, sets);
    Write($"{output}/{name}-weights.txt", [.. models.Words.Lines()], sets);
    if (!lines)
        Write($"{output}/{name}-names.txt", [.. models.Names.Lines()], sets);
}

static void Validate(string data, string[] sets, string output, bool lines, int divisions) =>
    Validation.Run(Load(data, sets, lines, isTest: true), lines, MakeTrainer(folds: 5, lines), output, divisions);

// The pages to train on, each also in Arabic, labelled lines for the models of flattened text, and pages to test with.
static Data Load(string data, string[] sets, bool lines, bool isTest)
{
    var arabized = new Arabized($"{data}/retrieval/saudi-news");
    var pages = sets.SelectMany(set => DataSets.Load(data, set)).ToList();
    List<TrainingPage> training = [.. pages, .. pages.Where(page => page.IsComplete).Select(arabized.Of)];
    if (!lines)
        return new Data(training, [], isTest ? [.. pages, .. DataSets.Load(data, "arabic")] : [], arabized);
    var labelled = ((string[])["arabic", "fundus_en", "fundus_ar"]).SelectMany(set => DataSets.LoadLines(data, set)).ToList();
    return new Data(training, [.. labelled.Where(page => page.Set == "flat_fundus_en" && sets.Contains("fundus"))], labelled, arabized);
}

static void Write(string path, List<string> model, string[] sets) =>
    File.WriteAllLines(path, [$"# Boosted trees, trained by core/Extraction/Training on the sets {string.Join(", ", sets)}. See README.md there.", .. model]);

static void Extract()
{
    var extractor = new ArticleExtractor();
    var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    using var input = new StreamReader(Console.OpenStandardInput());
    using var output = new StreamWriter(Console.OpenStandardOutput());
    while (input.ReadLine() is { } line)
    {
        using var row = JsonDocument.Parse(line);
        var page = row.RootElement.TryGetProperty("html", out var html)
            ? Page.FromHtml(html.GetString()!)
            : Page.FromText(row.RootElement.GetProperty("text").GetString()!);
        var article = extractor.Extract(page);
        output.WriteLine(JsonSerializer.Serialize(new { id = row.RootElement.GetProperty("id").GetString(), title = article.Title, text = article.Text }, options));
    }
}
