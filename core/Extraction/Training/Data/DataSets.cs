using System.IO.Compression;
using System.Text.Json;
using Khabar.Extraction.Features;
using Khabar.Extraction.Metadata;
using Khabar.Extraction.Reading;

namespace Khabar.Extraction.Training;

/// <summary>Reads the sets of shared/data.</summary>
static class DataSets
{
    /// <summary>Rows of JSON lines, gzipped or not.</summary>
    public static IEnumerable<JsonElement> Rows(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return JsonDocument.Parse(line).RootElement;
        }
    }

    /// <summary>A set's pages with labels: from full texts, or from snippets that must and must not appear.</summary>
    public static List<TrainingPage> Load(string data, string set)
    {
        var gold = Rows($"{data}/extraction/{set}/gold.jsonl").ToDictionary(row => Text(row, "id"));
        var pages = Rows($"{data}/extraction/{set}/pages.jsonl.gz").Where(row => gold.ContainsKey(Text(row, "id"))).ToList();
        var loaded = new TrainingPage[pages.Count];
        Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var (id, url) = (Text(pages[i], "id"), Text(pages[i], "url"));
            var (analysis, statement) = TrainingPage.Read(Text(pages[i], "html"));
            var row = gold[id];
            var page = row.TryGetProperty("text", out var text)
                ? TrainingPage.FromText(set, id, Site(id, url), analysis, text.GetString()!, statement)
                : TrainingPage.Make(set, id, Site(id, url), analysis, Snippets.Label(analysis, Strings(row, "with"), Strings(row, "without")), 2, statement: statement);
            loaded[i] = page with { Language = Text(row, "lang") };
        });
        return [.. loaded];
    }

    /// <summary>A set of flattened pages, a label a line.</summary>
    public static List<TrainingPage> LoadLines(string data, string set) => [.. Rows($"{data}/flattened/{set}.jsonl").Select(row =>
    {
        var lines = row.GetProperty("lines").EnumerateArray().ToList();
        var content = LineReader.Read(string.Join('\n', lines.Select(line => line.GetProperty("text").GetString()!.Replace('\n', ' '))));
        var analysis = new PageAnalysis(content, new PageMetadata());
        var labels = lines.Where(line => !line.GetProperty("text").GetString()!.All(LineReader.IsBlank)).Select(line => line.GetProperty("content").ValueKind switch
        {
            JsonValueKind.True => 1f,
            JsonValueKind.False => 0f,
            _ => float.NaN,
        }).ToArray();
        return labels.Length == content.Blocks.Count
            ? TrainingPage.Make("flat_" + set, Text(row, "id"), Site(Text(row, "id"), Text(row, "url")), analysis, labels, 1)
            : throw new InvalidDataException($"{Text(row, "id")}: {labels.Length} labels for {content.Blocks.Count} lines.");
    })];

    static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    static List<string> Strings(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>What pages of one site have in common: the last two labels of the host, else the identifier.</summary>
    static string Site(string id, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed))
            return id;
        var labels = parsed.Host.Split('.');
        var site = labels.Length >= 3 && labels[^2] is "co" or "com" or "org" or "net" or "gov" ? labels[^3] : labels.Length >= 2 ? labels[^2] : labels[0];
        return site;
    }
}
