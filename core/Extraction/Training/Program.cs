using System.Text.Encodings.Web;
using System.Text.Json;
using Khabar.Extraction;
using Khabar.Extraction.Training;

// train DATA SETS OUT [lines]   trains on the sets (divided by commas) of shared/data and writes two models into the folder OUT
// extract < in.jsonl > out.jsonl   {id, url, html | text} in, {id, title, text} out
switch (args)
{
    case ["train", var data, var sets, var output, .. var rest]:
        Train(data, sets.Split(','), output, rest.Contains("lines"));
        return 0;
    case ["extract"]:
        Extract();
        return 0;
    default:
        Console.Error.WriteLine("train DATA SETS OUT [lines] | extract");
        return 2;
}

static void Train(string data, string[] sets, string output, bool lines)
{
    var pages = sets.SelectMany(set => DataSets.Load(data, set)).ToList();
    if (lines)
        pages = [.. pages.Select(page => Flattened.Of(page))];
    Console.Error.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Labels.Count(label => label == 1))} of {pages.Sum(page => page.Labels.Count(label => !float.IsNaN(label)))} blocks kept");
    var (blocks, context) = new Trainer(new BoosterOptions(), new BoosterOptions { Trees = 120, Leaves = 16 }).Train(pages);
    var name = lines ? "lines" : "markup";
    Write($"{output}/{name}-blocks.txt", blocks, sets);
    Write($"{output}/{name}-context.txt", context, sets);
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
