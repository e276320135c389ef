using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Khabar.Extraction.Tests.Shared;

/// <summary>Holds the extractor to what it reaches on the shared sets (see core/Extraction/README.md), with a margin.</summary>
public sealed partial class QualityTests(ITestOutputHelper output)
{
    const int Shingle = 4;

    [SharedFact("data/extraction/fundus")]
    public void English_news_pages_give_their_bodies() => Assert.True(ShingleScore("fundus", "en") >= 0.975);

    [SharedFact("data/extraction/arabic")]
    public void Arabic_text_in_the_structure_of_news_pages_is_found() => Assert.True(ShingleScore("arabic", "ar") >= 0.972);

    /// <summary>F1 of four-word shingles, precision and recall averaged over pages, as the shared scorer counts them.</summary>
    double ShingleScore(string set, string language)
    {
        var gold = Rows($"data/extraction/{set}/gold.jsonl").Where(row => Text(row, "lang") == language).ToDictionary(row => Text(row, "id"), row => Text(row, "text"));
        var pages = Rows($"data/extraction/{set}/pages.jsonl.gz").Where(row => gold.ContainsKey(Text(row, "id"))).ToList();
        var extractor = new ArticleExtractor();
        double precision = 0, recall = 0;
        foreach (var page in pages)
        {
            var (expected, found) = (Shingles(gold[Text(page, "id")]), Shingles(extractor.Extract(Page.FromHtml(Text(page, "html"), Text(page, "url"))).Text));
            double common = expected.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key)));
            precision += common / Math.Max(1, found.Values.Sum());
            recall += common / Math.Max(1, expected.Values.Sum());
        }
        (precision, recall) = (precision / pages.Count, recall / pages.Count);
        var score = 2 * precision * recall / (precision + recall);
        output.WriteLine($"{set}: F1 {score:0.0000}, precision {precision:0.0000}, recall {recall:0.0000}, {pages.Count} pages");
        return score;
    }

    static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(Math.Min(1, words.Length), words.Length - Shingle + 1); i++)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shingles, string.Join(' ', words.Skip(i).Take(Shingle)), out _)++;
        return shingles;
    }

    static IEnumerable<JsonElement> Rows(string name)
    {
        using var file = File.OpenRead(SharedFolder.File(name));
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }

    static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    [GeneratedRegex(@"[\w\p{Mn}]+")]
    private static partial Regex Word();
}
