using System.Text.Encodings.Web;
using System.Text.Json;
using Khabar.Extraction;
using Khabar.Extraction.Training;

// train DATA SETS OUT [lines]      trains on the sets (divided by commas) of shared/data and writes two models into the folder OUT
// validate DATA SETS OUT [lines]   the same site by site: extracts every page by models that saw no page of its site, OUT/SET.jsonl
// extract < in.jsonl > out.jsonl   {id, url, html | text} in, {id, title, text} out
switch (args)
{
    case ["train", var data, var sets, var output, .. var rest]:
        Train(data, sets.Split(','), output, rest.Contains("lines"));
        return 0;
    case ["validate", var data, var sets, var output, .. var rest]:
        var (training, tests) = Load(data, sets.Split(','), rest.Contains("lines"), isTest: true);
        Validation.Run(training, tests, MakeTrainer(folds: 3), output);
        return 0;
    case ["extract"]:
        Extract();
        return 0;
    default:
        Console.Error.WriteLine("train DATA SETS OUT [lines] | validate DATA SETS OUT [lines] | extract");
        return 2;
}

static Trainer MakeTrainer(int folds) => new(new BoosterOptions(), new BoosterOptions { Trees = 120, Leaves = 16 }, folds);

static void Train(string data, string[] sets, string output, bool lines)
{
    var (pages, _) = Load(data, sets, lines, isTest: false);
    var (blocks, context, words) = MakeTrainer(folds: 5).Train(pages);
    var name = lines ? "lines" : "markup";
    Write($"{output}/{name}-blocks.txt", blocks, sets);
    Write($"{output}/{name}-context.txt", context, sets);
    Write($"{output}/{name}-weights.txt", [.. words.Lines()], sets);
}

// The pages to train on, each also in Arabic, and those to test with.
static (List<TrainingPage> Training, List<TrainingPage> Tests) Load(string data, string[] sets, bool lines, bool isTest)
{
    var arabized = new Arabized($"{data}/retrieval/saudi-news");
    var pages = sets.SelectMany(set => DataSets.Load(data, set)).ToList();
    var training = pages.ToList();
    training.AddRange(pages.Where(page => page.Set != "trafilatura").Select(arabized.Of));
    var tests = new List<TrainingPage>();
    if (!lines)
    {
        if (isTest)
            tests = [.. pages, .. DataSets.Load(data, "arabic")];
        return (training, tests);
    }
    training = [.. training.Select(Flattened.Of)];
    foreach (var set in (string[])["arabic", "fundus_en", "fundus_ar"])
    {
        var labelled = DataSets.LoadLines(data, set);
        if (set == "fundus_en" && sets.Contains("fundus"))
            training.AddRange(labelled);
        tests.AddRange(labelled);
    }
    return (training, tests);
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
